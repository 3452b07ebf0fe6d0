package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Coupon.Terms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The marketplace's coupon campaigns, and what an honest buyer takes of them.
public final class Coupons {
  /// For new buyers, once each; goes with no other.
  public static final CouponCampaign WELCOME =
      campaign("WELCOME10", 0, 1_000, true, false, null, 2_000L, List.of(), null, null, 1);

  public static final CouponCampaign SUMMER =
      campaign("SUMMER5", 5, 0, false, true, 2, null, List.of(), null, 60, null);
  public static final CouponCampaign PARCEL =
      campaign("PARCEL", 0, 390, false, true, 2, 3_000L, List.of(), null, null, null);
  public static final CouponCampaign NORTH =
      campaign("NORTH12", 12, 0, false, false, null, null, List.of("DE", "AT"), null, null, null);
  public static final CouponCampaign LOYAL =
      campaign("LOYAL8", 8, 0, false, true, 2, 4_000L, List.of(), null, null, 2);
  public static final CouponCampaign BLACK =
      campaign("BLACK20", 20, 0, false, false, 1, 5_000L, List.of(), 130, 140, null);
  public static final CouponCampaign ADVENT =
      campaign("ADVENT10", 10, 0, false, true, 2, 6_000L, List.of(), 140, 163, null);

  public static final List<CouponCampaign> ALL =
      List.of(WELCOME, SUMMER, PARCEL, NORTH, LOYAL, BLACK, ADVENT);

  private static final List<CouponCampaign> FOR_ANYONE =
      List.of(SUMMER, PARCEL, NORTH, BLACK, ADVENT);

  private Coupons() {}

  private static CouponCampaign campaign(
      String name,
      int percent,
      long fixedMinor,
      boolean newBuyersOnly,
      boolean stackable,
      @Nullable Integer maxPerOrder,
      @Nullable Long minSpendMinor,
      List<String> regions,
      @Nullable Integer fromDay,
      @Nullable Integer untilDay,
      @Nullable Integer perBuyer) {
    var terms =
        new Terms(
            newBuyersOnly,
            stackable,
            maxPerOrder,
            minSpendMinor,
            regions,
            fromDay == null ? null : Time.dayStart(fromDay),
            untilDay == null ? null : Time.dayStart(untilDay),
            perBuyer);
    return new CouponCampaign(name, percent, fixedMinor, terms);
  }

  /// One campaign whose terms hold here and now, at times two that go together, or none. The least
  /// spend is looked at when the cart is full.
  public static List<CouponCampaign> honest(long at, String shipTo, Chance chance) {
    CouponCampaign first = chance.pick(FOR_ANYONE);
    if (!first.runsAt(at) || !first.isFor(shipTo)) {
      return List.of();
    }
    if (first.terms().stackable() && chance.happens(0.2)) {
      CouponCampaign second = chance.pick(FOR_ANYONE);
      if (second != first
          && second.terms().stackable()
          && second.runsAt(at)
          && second.isFor(shipTo)) {
        return List.of(first, second);
      }
    }
    return List.of(first);
  }

  /// Campaigns that have begun or were over before, so that an attempt at them is thinkable.
  public static List<CouponCampaign> begun(long at) {
    var begun = new ArrayList<CouponCampaign>();
    for (CouponCampaign campaign : ALL) {
      Long from = campaign.terms().fromMillis();
      if (from == null || at >= from) {
        begun.add(campaign);
      }
    }
    return begun;
  }
}
