package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Coupon.Terms;

/// A coupon campaign of the marketplace: what it takes off, and its terms.
public record CouponCampaign(String name, int percent, long fixedMinor, Terms terms) {
  Coupon on(long goodsMinor) {
    long off = Math.min(goodsMinor, fixedMinor + goodsMinor * percent / 100);
    return new Coupon(name, name, off, terms);
  }

  boolean isMetBy(long goodsMinor) {
    Long least = terms.minSpendMinor();
    return least == null || goodsMinor >= least;
  }

  boolean runsAt(long at) {
    Long from = terms.fromMillis();
    Long until = terms.untilMillis();
    return (from == null || at >= from) && (until == null || at < until);
  }

  boolean isFor(String country) {
    return terms.regions().isEmpty() || terms.regions().contains(country);
  }
}
