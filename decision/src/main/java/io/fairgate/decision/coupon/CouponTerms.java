package io.fairgate.decision.coupon;

import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Order;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the first term that an order breaks of those which its coupons come with.
///
/// The terms in order of precedence, as `coupon_breach` names them:
/// - `dates`: placed before the campaign began, or at or after its end;
/// - `region`: shipped to none of its regions (`DE`, or `US-CA` for a part of a country);
/// - `min_spend`: the goods, before discounts and without shipping, cost less than it asks;
/// - `max_per_order`: the order has more coupons than it allows;
/// - `stackable`: it does not go with other coupons, and there are others.
///
/// What is not known breaks nothing: an order without a destination is in every region. How often a
/// buyer may use a campaign is not seen on one order; the campaign's claims know it.
public final class CouponTerms {
  private CouponTerms() {}

  /// The first term broken, or "" where the order keeps them all.
  public static String breach(Order order, long atMillis) {
    List<Coupon> coupons = order.coupons();
    if (coupons.isEmpty()) {
      return "";
    }
    boolean region = false;
    boolean minSpend = false;
    boolean maxPerOrder = false;
    boolean stackable = false;
    long goods = order.totalMinor() - order.shippingFeeMinor() + order.discountMinor();
    for (int i = 0; i < coupons.size(); i++) {
      Coupon.Terms terms = coupons.get(i).terms();
      if (isOutside(terms, atMillis)) {
        return "dates";
      }
      region |= isElsewhere(terms.regions(), order.shipping());
      Long least = terms.minSpendMinor();
      minSpend |= least != null && goods < least;
      Integer most = terms.maxPerOrder();
      maxPerOrder |= most != null && coupons.size() > most;
      stackable |= !terms.stackable() && coupons.size() > 1;
    }
    if (region) {
      return "region";
    }
    if (minSpend) {
      return "min_spend";
    }
    if (maxPerOrder) {
      return "max_per_order";
    }
    return stackable ? "stackable" : "";
  }

  private static boolean isOutside(Coupon.Terms terms, long atMillis) {
    Long from = terms.fromMillis();
    Long until = terms.untilMillis();
    return (from != null && atMillis < from) || (until != null && atMillis >= until);
  }

  private static boolean isElsewhere(List<String> regions, Order.@Nullable Destination to) {
    if (regions.isEmpty() || to == null || to.country().isEmpty()) {
      return false;
    }
    String country = to.country().toUpperCase(Locale.ROOT);
    String part = country + "-" + to.region().toUpperCase(Locale.ROOT);
    boolean partUnknown = to.region().isEmpty();
    for (String region : regions) {
      String asked = region.toUpperCase(Locale.ROOT);
      if (asked.equals(country) || asked.equals(part)) {
        return false;
      }
      if (partUnknown && asked.startsWith(part)) {
        return false;
      }
    }
    return true;
  }
}
