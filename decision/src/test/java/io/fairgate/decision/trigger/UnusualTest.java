package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import io.fairgate.decision.policy.Change;
import org.junit.jupiter.api.Test;

/// A3 and A4: far faster or far more than this buyer usually orders.
class UnusualTest {
  private static final String MIA_ONCE_A_WEEK =
      """
      0d 17:00  order  M  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=2500,4800,11000  every=7d  times=12
      """;

  @Test
  void aBurstIsConfirmed() {
    given(MIA_ONCE_A_WEEK)
        .then(
            """
            84d 12:00  order  B1  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=4900
            84d 12:04  order  B2  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=5100
            84d 12:08  order  B3  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=4700
            84d 12:12  order  B4  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=4900
            84d 12:16  order  B5  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=4800
            84d 12:20  order  B6  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=4800
            """)
        .approves("B1")
        .decides("B6", "challenge", "buyer.burst")
        .asks("B6", Change.CONFIRM);
  }

  @Test
  void whoForgotSomethingTwiceIsNotAsked() {
    given(MIA_ONCE_A_WEEK)
        .then(
            """
            84d 12:00  order  B1  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=4900
            84d 12:20  order  B2  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=1100
            84d 12:50  order  B3  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=700
            """)
        .approvesAll();
  }

  @Test
  void aCartFromTenSellersIsOneCheckout() {
    var ledger = given(MIA_ONCE_A_WEEK);
    for (int i = 1; i <= 10; i++) {
      ledger.then(
          "84d 12:00  order  B%d  checkout=C  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=900  seller=s%d"
              .formatted(i, i));
    }
    ledger.approvesAll();
  }

  @Test
  void aValueFarAboveTheUsualIsConfirmed() {
    given(MIA_ONCE_A_WEEK)
        .then("90d 18:00  order  V  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=240000")
        .decides("V", "challenge", "buyer.value")
        .asks("V", Change.CONFIRM);
  }

  @Test
  void aBicycleIsNotAsked() {
    given(MIA_ONCE_A_WEEK)
        .then("90d 18:00  order  V  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=45000")
        .approves("V");
  }

  @Test
  void aFirstOrderOfALaptopIsNotAskedAndOneOfAllTheShopIs() {
    given(
            """
            09:00  order  T1  buyer=theo   device=t1  card=t1  to=DE:Allee_9  total=90000
            09:10  order  T2  buyer=oskar  device=o1  card=o1  to=DE:Allee_1  total=900000
            """)
        .approves("T1")
        .decides("T2", "challenge", "buyer.value_new");
  }

  @Test
  void whatConvertsToTheSameValueIsTheSame() {
    given(MIA_ONCE_A_WEEK)
        .then(
            "90d 18:00  order  V  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=11000  currency=JPY")
        .approves("V");
  }
}
