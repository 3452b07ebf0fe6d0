package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import io.fairgate.decision.policy.Change;
import org.junit.jupiter.api.Test;

/// A2: coupons that their own terms do not allow.
class CouponTermsTest {

  @Test
  void twoCouponsOfWhichOneStandsAlone() {
    given(
            """
            08:00  campaign  ALONE
            08:00  campaign  ANY    stackable
            09:00  order  A1  buyer=mia  coupon=ALONE,ANY
            09:10  order  A2  buyer=lena coupon=ANY
            """)
        .decides("A1", "challenge", "coupon.terms")
        .asks("A1", Change.DROP_COUPON)
        .approves("A2");
  }

  @Test
  void twoCouponsThatGoTogether() {
    given(
            """
            08:00  campaign  ANY    stackable
            08:00  campaign  MORE   stackable  max_per_order=2
            09:00  order  A1  buyer=mia  coupon=ANY,MORE
            """)
        .approves("A1");
  }

  @Test
  void tooLittleSpentAndJustEnough() {
    given(
            """
            08:00  campaign  SAVE  min_spend=5000
            09:00  order  A1  buyer=mia   coupon=SAVE  total=4400  discount=500
            09:10  order  A2  buyer=lena  coupon=SAVE  total=4500  discount=500
            """)
        .decides("A1", "challenge", "coupon.terms")
        .approves("A2");
  }

  @Test
  void elsewhereAndTooLate() {
    given(
            """
            0d 08:00  campaign  HOME   regions=DE,AT
            0d 08:00  campaign  WEEK   until_day=7
            0d 09:00  order  A1  buyer=mia   coupon=HOME  to=FR:Rue_1
            0d 09:10  order  A2  buyer=lena  coupon=HOME  to=AT:Ring_1
            6d 09:00  order  A3  buyer=mia   coupon=WEEK
            7d 09:00  order  A4  buyer=lena  coupon=WEEK
            """)
        .decides("A1", "challenge", "coupon.terms")
        .approves("A2")
        .approves("A3")
        .decides("A4", "challenge", "coupon.terms");
  }

  @Test
  void theThirdUseWhereTwoAreAllowed() {
    given(
            """
            0d 08:00  campaign  TWICE  per_buyer=2
            0d 09:00  order  A1  buyer=mia   coupon=TWICE
            8d 09:00  order  A2  buyer=mia   coupon=TWICE
            9d 09:00  order  A3  buyer=mia   coupon=TWICE
            9d 09:00  order  A4  buyer=lena  coupon=TWICE
            """)
        .approves("A2")
        .decides("A3", "challenge", "coupon.per_buyer")
        .approves("A4");
  }
}
