package io.fairgate.decision.field;

import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A type of event as features and rules see it: which entities it touches, and what it brings.
public enum EventType {
  ACCOUNT_REGISTERED("account.registered", Brings.ACCOUNT),
  ACCOUNT_CHANGED("account.changed", Brings.ACCOUNT),
  ACCOUNT_SIGNED_IN("account.signed_in", Brings.ACCOUNT),
  ORDER_PLACED("order.placed", Brings.ORDER),
  PAYMENT_AUTHORISED("payment.authorised", Brings.ORDER),
  PAYMENT_DECLINED("payment.declined", Brings.ORDER),
  PAYMENT_CAPTURED("payment.captured", Brings.ORDER),
  PAYMENT_REFUNDED("payment.refunded", Brings.ORDER),
  PAYMENT_DISPUTED("payment.disputed", Brings.ORDER),
  CARD_REPORTED("card.reported", Set.of(EntityKind.CARD, EntityKind.BUYER)),
  ITEM_OUT_OF_STOCK("item.out_of_stock", Brings.ORDER),
  ITEM_DISPATCHED("item.dispatched", Brings.ORDER),
  ITEM_DELIVERED("item.delivered", Brings.ORDER),
  SELLER_FLAGGED("seller.flagged", Set.of(EntityKind.SELLER)),
  SELLER_CLEARED("seller.cleared", Set.of(EntityKind.SELLER)),
  ORDER_CLOSED("order.closed", Brings.ORDER),
  ORDER_CANCELLED("order.cancelled", Brings.ORDER),
  CLAIM_RELEASED("claim.released", Set.of(EntityKind.CAMPAIGN)),
  PASS_GRANTED("pass.granted", Set.of(EntityKind.BUYER)),
  PASS_SPENT("pass.spent", Set.of(EntityKind.BUYER)),
  LABEL("label", Brings.ORDER);

  /// What a rule may be asked at: when an order is placed, its payment is answered, or a signal
  /// comes.
  private static final Set<EventType> JUDGED =
      EnumSet.of(
          ORDER_PLACED,
          PAYMENT_AUTHORISED,
          PAYMENT_DECLINED,
          CARD_REPORTED,
          ITEM_OUT_OF_STOCK,
          SELLER_FLAGGED);

  private final String written;
  private final Set<EntityKind> kinds;

  EventType(String written, Set<EntityKind> kinds) {
    this.written = written;
    this.kinds = kinds;
  }

  /// As events and policies write it: `order.placed`.
  public String written() {
    return written;
  }

  /// The kinds of entity that such an event touches.
  public Set<EntityKind> kinds() {
    return kinds;
  }

  /// Whether it is about one order and touches all of that order's entities.
  public boolean namesOrder() {
    return kinds == Brings.ORDER;
  }

  /// Whether orders are judged at it; for a signal, each open order that it concerns.
  public boolean isJudged() {
    return JUDGED.contains(this);
  }

  /// Whether the event itself brings a field. A signal such as a reported card is judged with the
  /// facts of each open order, but has none of its own for features to count.
  public boolean brings(Field field) {
    boolean ofOrder = !field.events().isEmpty() && field.isBroughtBy(ORDER_PLACED.written);
    return field.isBroughtBy(written) && (!ofOrder || namesOrder());
  }

  /// How many types there are; their ordinals number arrays.
  public static final int COUNT = values().length;

  private static final EventType[] ALL = values();

  /// The type with this ordinal.
  public static EventType at(int ordinal) {
    return ALL[ordinal];
  }

  public static EventType of(Event event) {
    // Most of what is judged is an order; a switch over 21 types asks them one by one.
    if (event instanceof OrderPlaced) {
      return ORDER_PLACED;
    }
    return switch (event) {
      case OrderPlaced e -> ORDER_PLACED;
      case PaymentEvent.Authorised e -> PAYMENT_AUTHORISED;
      case PaymentEvent.Declined e -> PAYMENT_DECLINED;
      case PaymentEvent.Captured e -> PAYMENT_CAPTURED;
      case PaymentEvent.Refunded e -> PAYMENT_REFUNDED;
      case PaymentEvent.Disputed e -> PAYMENT_DISPUTED;
      case AccountEvent.Registered e -> ACCOUNT_REGISTERED;
      case AccountEvent.Changed e -> ACCOUNT_CHANGED;
      case AccountEvent.SignedIn e -> ACCOUNT_SIGNED_IN;
      case CardReported e -> CARD_REPORTED;
      case ItemEvent.OutOfStock e -> ITEM_OUT_OF_STOCK;
      case ItemEvent.Dispatched e -> ITEM_DISPATCHED;
      case ItemEvent.Delivered e -> ITEM_DELIVERED;
      case SellerEvent.Flagged e -> SELLER_FLAGGED;
      case SellerEvent.Cleared e -> SELLER_CLEARED;
      case OrderEnded.Closed e -> ORDER_CLOSED;
      case OrderEnded.Cancelled e -> ORDER_CANCELLED;
      case ClaimReleased e -> CLAIM_RELEASED;
      case PassEvent.Granted e -> PASS_GRANTED;
      case PassEvent.Spent e -> PASS_SPENT;
      case Labelled e -> LABEL;
    };
  }

  public static Optional<EventType> of(String written) {
    for (EventType type : values()) {
      if (type.written.equals(written)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  public static List<String> allWritten() {
    List<String> all = new ArrayList<>();
    for (EventType type : values()) {
      all.add(type.written);
    }
    return all;
  }

  public static List<String> judgedWritten() {
    List<String> judged = new ArrayList<>();
    for (EventType type : JUDGED) {
      judged.add(type.written);
    }
    return judged;
  }

  /// Sets of kinds that several types share.
  private static final class Brings {
    static final Set<EntityKind> ORDER = EnumSet.allOf(EntityKind.class);
    static final Set<EntityKind> ACCOUNT =
        EnumSet.of(
            EntityKind.BUYER,
            EntityKind.DEVICE,
            EntityKind.IP,
            EntityKind.EMAIL,
            EntityKind.PHONE,
            EntityKind.ADDRESS);
  }
}
