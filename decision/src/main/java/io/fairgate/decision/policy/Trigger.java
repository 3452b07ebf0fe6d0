package io.fairgate.decision.policy;

import static io.fairgate.marketplace.event.OrderEnded.Family.BANK;
import static io.fairgate.marketplace.event.OrderEnded.Family.CARD;
import static io.fairgate.marketplace.event.OrderEnded.Family.PATTERN;
import static io.fairgate.marketplace.event.OrderEnded.Family.POLICY;
import static io.fairgate.marketplace.event.OrderEnded.Family.SELLER;
import static io.fairgate.marketplace.event.OrderEnded.Family.STOCK;

import io.fairgate.marketplace.event.OrderEnded.Family;
import java.util.List;
import java.util.Optional;

/// What may stop an order, from A1 to A11, and the laws that hold for it whatever a policy says.
public enum Trigger {
  /// A new-user coupon used again.
  A1(List.of(POLICY), true, Facts.NONE),
  /// Coupons that their terms do not allow together.
  A2(List.of(POLICY), true, Facts.SOME),
  /// A burst of checkouts; unusual is not guilty.
  A3(List.of(PATTERN), false, Facts.SOME),
  /// A value far above the usual; unusual is not guilty.
  A4(List.of(PATTERN), false, Facts.SOME),
  /// A destination unlike the rest; unusual is not guilty.
  A5(List.of(PATTERN), false, Facts.SOME),
  /// A payment that can be put right.
  A6(List.of(BANK), false, Facts.SOME),
  /// A payment that the bank stopped.
  A7(List.of(BANK), false, Facts.SOME),
  /// A card that looks compromised.
  A8(List.of(CARD), true, Facts.NONE),
  /// An item that is out of stock.
  A9(List.of(STOCK), true, Facts.SOME),
  /// A seller who is flagged.
  A10(List.of(SELLER), true, Facts.SOME),
  /// An account that may be taken over.
  A11(List.of(PATTERN), true, Facts.NONE);

  /// Whether a buyer is told facts of the case, or a fixed text only.
  private enum Facts {
    NONE,
    SOME
  }

  private final List<Family> families;
  private final boolean mayClose;
  private final Facts facts;

  Trigger(List<Family> families, boolean mayClose, Facts facts) {
    this.families = families;
    this.mayClose = mayClose;
    this.facts = facts;
  }

  /// The families of closure that a reason with this trigger may belong to.
  public List<Family> families() {
    return families;
  }

  /// Whether a rule may close for it. Unusual (A3 to A5) never closes, in any combination; a
  /// declined payment (A6, A7) has its window.
  public boolean mayClose() {
    return mayClose;
  }

  /// Whether the order is stopped by its payment, which can be made again.
  public boolean isPayment() {
    return this == A6 || this == A7;
  }

  /// Whether the buyer may be told facts; for links, cards and accounts a fixed text only, since a
  /// fact there could be another person's.
  public boolean tellsFacts() {
    return facts == Facts.SOME;
  }

  public static Optional<Trigger> of(String name) {
    for (Trigger trigger : values()) {
      if (trigger.name().equals(name)) {
        return Optional.of(trigger);
      }
    }
    return Optional.empty();
  }
}
