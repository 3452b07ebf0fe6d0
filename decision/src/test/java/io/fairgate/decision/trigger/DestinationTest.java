package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import org.junit.jupiter.api.Test;

/// A5: a destination unlike the rest, never by itself.
class DestinationTest {
  private static final String LENA_AT_HOME =
      """
      0d 17:00  order  L  buyer=lena  device=l1  card=l1  to=DE:Lindenweg_4  total=2500,4800,11000  every=7d  times=12
      """;

  @Test
  void aNewCountryAndAValueFarAboveTheUsualAreConfirmed() {
    given(LENA_AT_HOME)
        .then(
            "90d 18:00  order  D  buyer=lena  device=l1  card=l1  to=FR:Rue_de_Metz_2  bill=DE:Lindenweg_4  total=40000")
        .decides("D", "challenge", "destination.unusual");
  }

  @Test
  void whoMovesAbroadIsNotAsked() {
    given(LENA_AT_HOME)
        .then(
            "90d 18:00  order  D  buyer=lena  device=l1  card=l1  to=FR:Rue_de_Metz_2  bill=DE:Lindenweg_4  total=7000")
        .approves("D");
  }

  @Test
  void aGiftOffsetsTheMismatch() {
    given(LENA_AT_HOME)
        .then(
            "90d 18:00  order  D  buyer=lena  device=l1  card=l1  to=FR:Rue_de_Metz_2  bill=DE:Lindenweg_4  total=40000  gift")
        .approves("D");
  }

  @Test
  void aGiftFromANewAccountWithANewCardOffsetsNothing() {
    given(
            """
            09:00  order  D1  buyer=oskar  device=o1  card=o1  to=FR:Rue_1  bill=DE:Allee_1  total=70000  gift
            09:10  order  D2  buyer=theo   device=t1  card=t1  to=FR:Rue_2  bill=DE:Allee_9  total=5000   gift
            """)
        .decides("D1", "challenge", "destination.unusual")
        .approves("D2");
  }

  @Test
  void aWalletWithoutABillingAddressIsUnknownAndNoMismatch() {
    given(LENA_AT_HOME)
        .then(
            "90d 18:00  order  D  buyer=lena  device=l1  to=FR:Rue_de_Metz_2  bill=none  total=40000")
        .approves("D");
  }

  @Test
  void aHighRiskDestinationOnANewAccountIsLookedAt() {
    given(
            """
            09:00  order  D1  buyer=oskar  device=o1  card=o1  to=ZZ:Quay_1   total=40000
            09:10  order  D2  buyer=theo   device=t1  card=t1  to=ZZ:Quay_77  total=3000
            """)
        .decides("D1", "review", "destination.check")
        .approves("D2");
  }

  @Test
  void aForwarderWithANewCardFromElsewhereIsConfirmedAndALockerIsNot() {
    given(
            """
            09:00  order  D1  buyer=oskar  device=o1  card=o1  to=US:Dock_1    total=70000  kind=forwarder
            09:10  order  D2  buyer=theo   device=t1  card=t1  to=US:Locker_5  total=70000  kind=locker  bill=none
            """)
        .decides("D1", "challenge", "destination.unusual")
        .approves("D2");
  }
}
