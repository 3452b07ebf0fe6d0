package io.fairgate.simulator.node.invariant;

import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.journal.Entry;
import java.util.HashMap;
import java.util.Map;

/// A campaign for new buyers is had at one checkout of each person, whichever account they use.
public final class CouponRedeemedOnceAcrossLinkedAccounts implements Invariant {
  private record Use(String tenant, String campaign, long card) {}

  private final Map<Use, String> checkouts = new HashMap<>();

  @Override
  public void stored(Entry entry) {
    OrderPlaced placed = Decided.approvedOrder(entry);
    if (placed == null) {
      return;
    }
    placed
        .order()
        .coupons()
        .forEach(coupon -> {
          var use = new Use(entry.tenant(), coupon.campaign(), Decided.card(placed));
          String checkout = placed.order().checkoutId();
          String before = checkouts.putIfAbsent(use, checkout);
          require(
              before == null || before.equals(checkout),
              () ->
                  "approved with one person's coupon: "
                      + before
                      + " and, at "
                      + entry
                      + ", "
                      + checkout);
        });
  }
}
