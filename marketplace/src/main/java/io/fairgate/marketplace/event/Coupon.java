package io.fairgate.marketplace.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coupon on an order: its campaign, what it takes off, and the campaign's own terms.
public record Coupon(String campaign, String code, long discountMinor, Terms terms) {

  /// What a campaign asks. Absent bounds are null; empty `regions` means everywhere. `maxPerOrder`
  /// bounds all coupons of the order; `perBuyer` the uses of this campaign.
  public record Terms(
      boolean newBuyersOnly,
      boolean stackable,
      @Nullable Integer maxPerOrder,
      @Nullable Long minSpendMinor,
      List<String> regions,
      @Nullable Long fromMillis,
      @Nullable Long untilMillis,
      @Nullable Integer perBuyer) {
    public Terms {
      regions = List.copyOf(regions);
    }
  }
}
