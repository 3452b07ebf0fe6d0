package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import org.junit.jupiter.api.Test;

/// Claims: a checkout's identities together or not at all, given back exactly once.
class ClaimsTest {

  @Test
  void ordersOfOneCheckoutNeverCollide() {
    given(
            """
            09:00  order  A1  checkout=C1  buyer=mia  device=d1  card=c1  seller=northwind  coupon=WELCOME
            09:00  order  A2  checkout=C1  buyer=mia  device=d1  card=c1  seller=plank      coupon=WELCOME
            09:00  order  A3  checkout=C1  buyer=mia  device=d1  card=c1  seller=lantern    coupon=WELCOME
            """)
        .approvesAll();
  }

  @Test
  void payingAgainNeverCollidesWithTheOwnClaim() {
    given(
            """
            09:00  order       A1  buyer=mia  device=d1  card=c1  coupon=WELCOME
            09:01  declined    A1  code=insufficient_funds
            09:05  authorised  A1
            """)
        .approves("A1");
  }

  @Test
  void aCheckoutThatFindsOneIdentityTakenClaimsNone() {
    // oskar's card is taken, so his new device stays free for theo.
    given(
            """
            09:00  order  A1  buyer=mia    card=c1  device=d1  coupon=WELCOME
            09:10  order  A2  buyer=oskar  card=c1  device=d2  coupon=WELCOME
            09:20  order  A3  buyer=theo   card=c3  device=d2  coupon=WELCOME
            """)
        .decides("A2", "challenge", "coupon.used_again")
        .approves("A3");
  }

  @Test
  void ofTwoRacingCheckoutsOneWins() {
    given(
            """
            09:00  order  A1  checkout=C1  buyer=mia  device=d1  coupon=WELCOME
            09:00  order  A2  checkout=C2  buyer=mia  device=d1  coupon=WELCOME
            """)
        .approves("A1")
        .decides("A2", "challenge", "coupon.used_again");
  }

  @Test
  void aReleaseGivesBackWhatItsCheckoutClaimed() {
    given(
            """
            0d 09:00  order     A1  checkout=C1  buyer=mia  device=d1  card=c1  coupon=WELCOME
            1d 09:00  cancelled A1
            1d 09:00  released  C1
            2d 09:00  order     A2  checkout=C2  buyer=mia  device=d1  card=c1  coupon=WELCOME
            """)
        .approves("A2");
  }

  @Test
  void aSecondReleaseGivesNothingBackThatOthersClaimedSince() {
    given(
            """
            0d 09:00  order     A1  checkout=C1  buyer=mia   device=d1  coupon=WELCOME
            1d 09:00  released  C1
            2d 09:00  order     A2  checkout=C2  buyer=mia   device=d1  coupon=WELCOME
            3d 09:00  released  C1
            4d 09:00  order     A3  checkout=C3  buyer=mia   device=d1  coupon=WELCOME
            """)
        .approves("A2")
        .decides("A3", "challenge", "coupon.used_again");
  }

  @Test
  void aReleaseByACheckoutThatClaimedNothingChangesNothing() {
    given(
            """
            09:00  order     A1  checkout=C1  buyer=mia    device=d1  coupon=WELCOME
            09:10  order     A2  checkout=C2  buyer=oskar  device=d1  coupon=WELCOME
            09:20  released  C2
            09:30  order     A3  checkout=C3  buyer=oskar  device=d1  coupon=WELCOME
            """)
        .decides("A3", "challenge", "coupon.used_again");
  }
}
