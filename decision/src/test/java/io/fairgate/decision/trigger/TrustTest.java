package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import org.junit.jupiter.api.Test;

/// Trust lowers, and a pass clears exactly what it names, once.
class TrustTest {
  private static final String MIA_FOR_LONG =
      """
      0d 17:00  order  M  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=2500,4800,11000  every=7d  times=30
      """;
  private static final String MIA_FOR_WEEKS =
      """
      0d 17:00  order  M  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=2500,4800,11000  every=7d  times=12
      """;
  private static final String GREAT =
      "  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=240000\n";

  @Test
  void aLongGoodHistoryClearsWhatIsOnlyUnusual() {
    given(MIA_FOR_LONG + "215d 18:00  order  V" + GREAT).approves("V");
  }

  @Test
  void aChargebackEndsTheGoodHistory() {
    given(MIA_FOR_LONG + "211d 10:00  disputed  M-29  for=fraud\n215d 18:00  order  V" + GREAT)
        .decides("V", "challenge", "buyer.value");
  }

  @Test
  void aLongGoodHistoryClearsNoCoupon() {
    given(MIA_FOR_LONG)
        .then(
            """
            214d 18:00  order  W  buyer=theo  device=m1  card=t1  coupon=WELCOME
            215d 18:00  order  V  buyer=mia   device=m1  card=m1  to=DE:Lindenweg_4  total=4800  coupon=WELCOME
            """)
        .decides("V", "challenge", "coupon.used_again");
  }

  @Test
  void aPassClearsWhatItNames() {
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass  mia  clears=A4  max=300000\n90d 18:00  order  V" + GREAT)
        .approves("V");
  }

  @Test
  void aPassClearsNothingElse() {
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass  mia  clears=A3  max=300000\n90d 18:00  order  V" + GREAT)
        .decides("V", "challenge", "buyer.value");
  }

  @Test
  void aPassHoldsUpToItsValue() {
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass  mia  clears=A4  max=200000\n90d 18:00  order  V" + GREAT)
        .decides("V", "challenge", "buyer.value");
  }

  @Test
  void aPassHoldsUpToItsValueForAllOrdersOfACheckoutTogether() {
    String both =
        "90d 18:00  order  V1  checkout=C" + GREAT + "90d 18:00  order  V2  checkout=C" + GREAT;
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass  mia  clears=A4  max=300000\n" + both)
        .approves("V1")
        .decides("V2", "challenge", "buyer.value");
  }

  @Test
  void aPassHoldsUntilItEnds() {
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass  mia  clears=A4  max=300000  days=1\n90d 18:00  order  V" + GREAT)
        .decides("V", "challenge", "buyer.value");
  }

  @Test
  void aPassIsForOneCheckout() {
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass   mia  clears=A4  max=300000\n90d 18:00  order  V" + GREAT)
        .then("90d 18:01  spent  mia  checkout=V\n97d 18:00  order  W" + GREAT)
        .approves("V")
        .decides("W", "challenge", "buyer.value");
  }

  @Test
  void aSpentPassHoldsForItsOwnCheckoutToTheEnd() {
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass   mia  clears=A4  max=300000\n90d 18:00  order  V" + GREAT)
        .then("90d 18:01  spent  mia  checkout=V\n90d 18:02  authorised  V")
        .approves("V");
  }

  @Test
  void aPassIsOneBuyersOwn() {
    given(MIA_FOR_WEEKS)
        .then("89d 10:00  pass  theo  clears=A4  max=300000\n90d 18:00  order  V" + GREAT)
        .decides("V", "challenge", "buyer.value");
  }
}
