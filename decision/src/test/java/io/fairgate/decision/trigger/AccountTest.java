package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import io.fairgate.decision.policy.Change;
import org.junit.jupiter.api.Test;

/// A11: an account that may be taken over: a new device, a change, and an unusual order.
class AccountTest {
  private static final String MIA_FOR_MONTHS =
      """
      0d 08:00  registered  mia  device=m1
      0d 17:00  order  M  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4  total=2500,4800,11000  every=7d  times=12
      """;

  @Test
  void aNewDeviceAChangedPasswordAndAnOrderElsewhereAreConfirmed() {
    given(MIA_FOR_MONTHS)
        .then(
            """
            90d 03:00  signed_in  mia  device=x1
            90d 03:05  changed    mia  device=x1  what=password
            90d 03:20  order      X    buyer=mia  device=x1  card=m1  to=DE:Hafen_1  total=40000
            """)
        .decides("X", "challenge", "account.confirm")
        .asks("X", Change.CONFIRM);
  }

  @Test
  void aNewPhoneIsNotAsked() {
    given(MIA_FOR_MONTHS)
        .then(
            """
            90d 17:00  signed_in  mia  device=m2
            90d 17:20  order      X    buyer=mia  device=m2  card=m1  to=DE:Lindenweg_4  total=9000
            """)
        .approves("X");
  }

  @Test
  void aNewPhoneANewPasswordAndTheUsualOrderAreNotAsked() {
    given(MIA_FOR_MONTHS)
        .then(
            """
            90d 17:00  signed_in  mia  device=m2
            90d 17:05  changed    mia  device=m2  what=password
            90d 17:20  order      X    buyer=mia  device=m2  card=m1  to=DE:Lindenweg_4  total=4500
            """)
        .approves("X");
  }

  @Test
  void whoMovesAndSaysSoOnTheirOwnDeviceIsNotAsked() {
    given(MIA_FOR_MONTHS)
        .then(
            """
            90d 17:05  changed  mia  device=m1  what=address
            90d 17:20  order    X    buyer=mia  device=m1  card=m1  to=DE:Allee_77  total=14000
            """)
        .approves("X");
  }

  @Test
  void manyFailedSignInsANewDeviceAndAnUnusualOrderAreConfirmed() {
    var ledger = given(MIA_FOR_MONTHS);
    for (int minute = 10; minute < 17; minute++) {
      ledger.then("90d 03:" + minute + "  signed_in  mia  device=x1  failed");
    }
    ledger
        .then("90d 03:30  order  X  buyer=mia  device=x1  card=m1  to=DE:Hafen_1  total=40000")
        .decides("X", "challenge", "account.confirm");
  }
}
