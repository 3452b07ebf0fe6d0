package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import io.fairgate.decision.policy.Change;
import org.junit.jupiter.api.Test;

/// A1: a coupon for new buyers, used again.
class CouponUsedAgainTest {

  @Test
  void fromAnotherAccountOnTheSameDeviceTheOrderGoesOnWithoutIt() {
    given(
            """
            09:00  order  A1  buyer=mia    device=d1  coupon=WELCOME  total=8000
            09:01  order  A2  buyer=oskar  device=d1  coupon=WELCOME  total=8500
            """)
        .approves("A1")
        .decides("A2", "challenge", "coupon.used_again")
        .asks("A2", Change.DROP_COUPON);
  }

  @Test
  void byTheSameBuyerIsNoticedWhateverElseIsNew() {
    given(
            """
            0d  09:00  order  A1  buyer=mia  device=d1  card=c1  coupon=WELCOME
            90d 09:00  order  A2  buyer=mia  device=d2  card=c2  coupon=WELCOME
            """)
        .decides("A2", "challenge", "coupon.used_again");
  }

  @Test
  void withTheSameCardPhoneOrMailIsNoticed() {
    given(
            """
            09:00  order  A1  buyer=oskar   card=c1  phone=+493012345678  email=o.s.kar@gmail.com  coupon=WELCOME
            09:01  order  A2  buyer=oskar2  card=c1                      coupon=WELCOME
            09:02  order  A3  buyer=oskar3  phone=030/12345678  to=DE    coupon=WELCOME
            09:03  order  A4  buyer=oskar4  email=Oskar+2@googlemail.com coupon=WELCOME
            """)
        .decides("A2", "challenge", "coupon.used_again")
        .decides("A3", "challenge", "coupon.used_again")
        .decides("A4", "challenge", "coupon.used_again");
  }

  @Test
  void aGuestIsKnownByTheirMailHoweverItIsWritten() {
    given(
            """
            09:00  order  A1  email=Theo.Lind@gmail.com     device=t1  coupon=WELCOME
            09:01  order  A2  email=theolind+x@googlemail.com  device=t2  coupon=WELCOME
            09:02  order  A3  email=theo@example.org        device=t3  coupon=WELCOME
            """)
        .decides("A2", "challenge", "coupon.used_again")
        .approves("A3");
  }

  @Test
  void threeAccountsWithTwoStrongLinksAreARing() {
    given(
            """
            09:00  order  A1  buyer=oskar   card=c1  phone=+493012345678  coupon=WELCOME
            09:10  order  A2  buyer=oskar2  card=c1  phone=+493012345678  coupon=WELCOME
            09:20  order  A3  buyer=oskar3  card=c1  phone=+493012345678  coupon=WELCOME
            """)
        .approves("A1")
        .decides("A2", "challenge", "coupon.used_again")
        .decides("A3", "close", "coupon.ring", "coupon.used_again");
  }

  @Test
  void aCoupleOnOneCardAndOneDeviceIsNoRing() {
    given(
            """
            09:00  order  A1  buyer=mia   card=c1  device=d1  coupon=WELCOME
            09:10  order  A2  buyer=theo  card=c1  device=d1  coupon=WELCOME
            """)
        .decides("A2", "challenge", "coupon.used_again");
  }

  @Test
  void aHouseholdSharesAnAddressAndNothingElse() {
    given(
            """
            09:00  order  A1  buyer=mia   card=c1  device=d1  to=DE:Lindenweg_4  ip=198.51.100.7  coupon=WELCOME
            09:10  order  A2  buyer=theo  card=c2  device=d2  to=DE:Lindenweg_4  ip=198.51.100.7  coupon=WELCOME
            09:20  order  A3  buyer=lena  card=c3  device=d3  to=DE:Lindenweg_4  ip=198.51.100.7  coupon=WELCOME
            """)
        .approvesAll();
  }

  @Test
  void anotherCampaignIsAnotherFirstTime() {
    given(
            """
            08:00  campaign  SPRING  new_buyers
            09:00  order  A1  buyer=mia  coupon=WELCOME
            09:10  order  A2  buyer=mia  coupon=SPRING
            """)
        .approvesAll();
  }

  @Test
  void aCouponThatEverybodyMayUseIsNoClaim() {
    given(
            """
            08:00  campaign  SAVE  stackable
            09:00  order  A1  buyer=mia    device=d1  coupon=SAVE
            09:10  order  A2  buyer=oskar  device=d1  coupon=SAVE
            """)
        .approvesAll();
  }

  @Test
  void aDeviceIsForgottenAfterAYearAndAnAccountIsNot() {
    given(
            """
            0d   09:00  order  A1  buyer=mia    device=d1  coupon=WELCOME
            366d 09:00  order  A2  buyer=oskar  device=d1  coupon=WELCOME
            366d 09:10  order  A3  buyer=mia    device=d3  coupon=WELCOME
            """)
        .approves("A2")
        .decides("A3", "challenge", "coupon.used_again");
  }
}
