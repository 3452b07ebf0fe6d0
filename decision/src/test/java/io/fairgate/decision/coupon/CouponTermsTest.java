package io.fairgate.decision.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CouponTermsTest {
  private static final long NOON = 1_700_000_000_000L;
  private static final Coupon.Terms FREE =
      new Coupon.Terms(true, true, null, null, List.of(), null, null, null);

  @Test
  void anOrderWithoutCouponsBreaksNothing() {
    assertEquals("", breach("DE", "", 8000));
  }

  @Test
  void aCampaignBeginsAtItsFirstMomentAndIsOverAtItsEnd() {
    assertEquals("dates", breach("DE", "", 8000, dates(NOON + 1, NOON + 2)));
    assertEquals("", breach("DE", "", 8000, dates(NOON, NOON + 1)));
    assertEquals("dates", breach("DE", "", 8000, dates(NOON - 1, NOON)));
  }

  @Test
  void aRegionIsACountryOrAPartOfOne() {
    assertEquals("", breach("de", "", 8000, regions("DE", "AT")));
    assertEquals("region", breach("CH", "", 8000, regions("DE", "AT")));
    assertEquals("", breach("US", "ca", 8000, regions("US-CA")));
    assertEquals("region", breach("US", "NY", 8000, regions("US-CA")));
  }

  @Test
  void whatIsNotKnownOfAPlaceBreaksNothing() {
    assertEquals("", breach(null, "", 8000, regions("DE")));
    assertEquals("", breach("", "", 8000, regions("DE")));
    assertEquals("", breach("US", "", 8000, regions("US-CA")));
  }

  @Test
  void theGoodsCountBeforeDiscountAndWithoutShipping() {
    // 80.00 paid with 5.00 shipping and 10.00 off: goods for 85.00.
    assertEquals("", breach("DE", "", 8000, minSpend(8500)));
    assertEquals("min_spend", breach("DE", "", 8000, minSpend(8501)));
  }

  @Test
  void anyCouponMayBoundHowManyThereAre() {
    assertEquals("", breach("DE", "", 8000, FREE, maxPerOrder(2)));
    assertEquals("max_per_order", breach("DE", "", 8000, FREE, maxPerOrder(1)));
  }

  @Test
  void aCouponThatStandsAloneDoesSoWhicheverComesFirst() {
    var alone = new Coupon.Terms(true, false, null, null, List.of(), null, null, null);
    assertEquals("", breach("DE", "", 8000, alone));
    assertEquals("stackable", breach("DE", "", 8000, FREE, alone));
    assertEquals("stackable", breach("DE", "", 8000, alone, FREE));
  }

  @Test
  void theFirstTermInPrecedenceIsNamedWhicheverCouponItIsOn() {
    assertEquals("dates", breach("CH", "", 8000, regions("DE"), dates(NOON + 1, NOON + 2)));
    assertEquals("region", breach("CH", "", 8000, minSpend(99_999), regions("DE")));
    assertEquals("min_spend", breach("CH", "", 8000, maxPerOrder(1), minSpend(99_999)));
  }

  private static Coupon.Terms dates(long from, long until) {
    return new Coupon.Terms(true, true, null, null, List.of(), from, until, null);
  }

  private static Coupon.Terms regions(String... regions) {
    return new Coupon.Terms(true, true, null, null, List.of(regions), null, null, null);
  }

  private static Coupon.Terms minSpend(long minor) {
    return new Coupon.Terms(true, true, null, minor, List.of(), null, null, null);
  }

  private static Coupon.Terms maxPerOrder(int most) {
    return new Coupon.Terms(true, true, most, null, List.of(), null, null, null);
  }

  private static String breach(
      @Nullable String country, String region, long totalMinor, Coupon.Terms... terms) {
    var coupons = new ArrayList<Coupon>();
    for (Coupon.Terms each : terms) {
      coupons.add(new Coupon("WELCOME", "WELCOME", 1000, each));
    }
    var order =
        new Order(
            "A1",
            "C1",
            false,
            "EUR",
            totalMinor,
            500,
            1000,
            List.of(new Order.Line("mug", "northwind", "kitchen", 1, 8500)),
            coupons,
            country == null
                ? null
                : new Order.Destination(country, region, Order.AddressKind.HOME, null, null),
            null,
            new Order.Payment(Order.Method.CARD, "411111", "DE", ""),
            "DE",
            "example.org",
            false);
    return CouponTerms.breach(order, NOON);
  }
}
