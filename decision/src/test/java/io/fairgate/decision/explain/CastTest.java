package io.fairgate.decision.explain;

import io.fairgate.decision.buyer.BuyerStatement;
import io.fairgate.decision.buyer.BuyerText;
import io.fairgate.decision.ledger.Golden;
import io.fairgate.decision.ledger.Ledger;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.PolicyFiles;
import org.junit.jupiter.api.Test;

/// The cast's cases as an analyst reads them and, below, as the buyer does.
class CastTest {
  /// Not the default policy, whose bounds are tuned.
  private static final Policy POLICY = PolicyFiles.load(PolicyFiles.resource("policy-cast"));

  private static Ledger given(String table) {
    return Ledger.given(POLICY, table);
  }

  private static final String MIA =
      "0d 17:00  order  M  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=2500,4800,11000  every=7d";

  @Test
  void oskarUsesAWelcomeCouponAgain() {
    read(
        "oskar-uses-a-welcome-coupon-again",
        given(
            """
            09:00  order  A1  buyer=mia    device=d1  coupon=WELCOME  total=8000
            09:01  order  A2  buyer=oskar  device=d1  coupon=WELCOME  total=8500
            """),
        "A2");
  }

  @Test
  void oskarOpensAThirdAccount() {
    read(
        "oskar-opens-a-third-account",
        given(
            """
            09:00  order  A1  buyer=oskar   card=c1  phone=+493012345678  coupon=WELCOME
            09:10  order  A2  buyer=oskar2  card=c1  phone=+493012345678  coupon=WELCOME
            09:20  order  A3  buyer=oskar3  card=c1  phone=+493012345678  coupon=WELCOME
            """),
        "A3");
  }

  @Test
  void theoHasTwoCouponsThatDoNotGoTogether() {
    read(
        "theo-has-two-coupons-that-do-not-go-together",
        given(
            """
            08:00  campaign  ALONE
            08:00  campaign  ANY    stackable
            09:00  order  A1  buyer=theo  coupon=ALONE,ANY
            """),
        "A1");
  }

  @Test
  void miaOrdersSixTimesInTwentyMinutes() {
    Ledger ledger = given(MIA + "  times=12");
    for (int i = 0; i < 6; i++) {
      ledger.then(
          "84d 12:%02d  order  B%d  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=4900"
              .formatted(4 * i, i + 1));
    }
    read("mia-orders-six-times-in-twenty-minutes", ledger, "B6");
  }

  @Test
  void miaBuysFarMoreThanUsual() {
    String great = "  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=240000";
    read(
        "mia-buys-far-more-than-usual",
        given(MIA + "  times=12\n90d 18:00  order  V" + great),
        "V");
    read(
        "mia-has-a-long-good-history",
        given(MIA + "  times=30\n215d 18:00  order  V" + great),
        "V");
    read(
        "mia-has-a-pass",
        given(
            MIA
                + "  times=12\n89d 10:00  pass  mia  clears=A4  max=300000\n90d 18:00  order  V"
                + great),
        "V");
  }

  @Test
  void lenaSendsMuchToANewPlaceAbroad() {
    read(
        "lena-sends-much-to-a-new-place-abroad",
        given(
            """
            0d 17:00  order  L  buyer=lena  device=l1  card=l1  to=DE:Lindenweg_4  total=2500,4800,11000  every=7d  times=12
            90d 18:00  order  D  buyer=lena  device=l1  card=l1  to=FR:Rue_de_Metz_2  bill=DE:Lindenweg_4  total=40000
            """),
        "D");
  }

  @Test
  void theosBankSaysNo() {
    read(
        "theos-bank-says-no",
        given(
            """
            09:00  order     P  buyer=theo  device=t1  card=t1  to=DE:Allee_9
            09:01  declined  P  code=do_not_honor
            """),
        "P");
  }

  @Test
  void oskarTriesManyCards() {
    Ledger ledger = given("");
    for (int i = 1; i <= 5; i++) {
      ledger.then(
          """
          09:%02d  order     T%d  buyer=oskar  device=x1  card=c%d  total=200
          09:%02d  declined  T%d  code=incorrect_cvc
          """
              .formatted(2 * i, i, i, 2 * i + 1, i));
    }
    read("oskar-tries-many-cards", ledger, "T5");
  }

  @Test
  void northwindIsLookedAt() {
    read(
        "northwind-is-looked-at",
        given(
            """
            09:00  order    A1  buyer=mia  seller=northwind
            10:00  flagged  northwind  for=suspicion
            """),
        "A1");
  }

  @Test
  void miasAccountIsUsedInANewWay() {
    read(
        "mias-account-is-used-in-a-new-way",
        given(MIA + "  times=12")
            .then(
                """
                90d 03:00  signed_in  mia  device=x1
                90d 03:05  changed    mia  device=x1  what=password
                90d 03:20  order      X    buyer=mia  device=x1  card=m1  to=DE:Hafen_1  total=40000
                """),
        "X");
  }

  @Test
  void theosFirstOrderIsFine() {
    read(
        "theos-first-order-is-fine",
        given("09:00  order  A1  buyer=theo  device=t1  card=t1  to=DE:Allee_9  coupon=WELCOME"),
        "A1");
  }

  /// The policy's hash changes with every edit of the policy.
  private static void read(String file, Ledger ledger, String order) {
    byte[] record = ledger.last(order).record();
    String analyst =
        ExplanationText.of(Explanation.of(ledger.policy(), record))
            .replaceFirst("policy (\\S+) [0-9a-f]{12}", "policy $1 ............");
    String buyer = BuyerText.of(BuyerStatement.of(ledger.policy(), record, "en"));
    Golden.check(
        "explained/" + file + ".txt", analyst + "\n----- What the buyer reads -----\n\n" + buyer);
  }
}
