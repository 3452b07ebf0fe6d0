package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import io.fairgate.decision.policy.Change;
import org.junit.jupiter.api.Test;

/// A8: a card that looks compromised.
class CardTest {

  @Test
  void theIssuersAlertClosesTheCardsOpenOrders() {
    given(
            """
            0d 09:00  order       A1  buyer=mia    card=c1
            0d 09:10  order       A2  buyer=oskar  card=c1
            0d 09:20  order       A3  buyer=mia    card=c2
            0d 10:00  order       A4  buyer=mia    card=c1
            1d 09:00  dispatched  A4
            1d 10:00  reported    c1  by=issuer  as=compromised
            """)
        .decides("A1", "close", "card.reported")
        .decides("A2", "close", "card.reported")
        .approves("A3")
        .approves("A4");
  }

  @Test
  void theOwnersReportClosesTheirOwnOrdersAlone() {
    given(
            """
            09:00  order     A1  buyer=mia    card=c1
            09:10  order     A2  buyer=oskar  card=c1
            09:20  reported  c1  by=owner  as=stolen  buyer=mia
            """)
        .decides("A1", "close", "card.reported_by_you")
        .approves("A2");
  }

  @Test
  void lostOrStolenClosesAndAnotherCardSavesTheNextOrder() {
    given(
            """
            09:00  order     A1  buyer=oskar  card=c1
            09:01  declined  A1  code=stolen_card
            09:10  reported  c1  by=issuer
            10:00  order     A2  buyer=mia    card=c1
            10:00  order     A3  buyer=mia    card=c2
            """)
        .decides("A1", "close", "card.reported")
        .decides("A2", "challenge", "card.reported_before")
        .asks("A2", Change.ANOTHER_CARD)
        .approves("A3");
  }

  @Test
  void fourAccountsOnOneCardAtThreeAddressesAreLookedAtAndAFamilyIsNot() {
    given(
            """
            09:00  order  A1  buyer=mia    card=c1  to=DE:Lindenweg_4
            09:10  order  A2  buyer=theo   card=c1  to=DE:Lindenweg_4
            09:20  order  A3  buyer=lena   card=c1  to=DE:Allee_77
            09:30  order  A4  buyer=oskar  card=c1  to=DE:Hafen_1
            """)
        .approves("A2")
        .approves("A3")
        .decides("A4", "review", "card.check");
  }

  @Test
  void aTestersDeviceIsStoppedAndTheCardsOwnersAreNot() {
    given(
            """
            0d 08:00  order     O1  buyer=mia    device=m1  card=c1  total=4000
            0d 09:00  order     T1  buyer=oskar  device=x1  card=c1  total=200
            0d 09:01  declined  T1  code=incorrect_cvc
            0d 09:02  order     T2  buyer=oskar  device=x1  card=c2  total=200
            0d 09:03  declined  T2  code=incorrect_cvc
            0d 09:04  order     T3  buyer=oskar  device=x1  card=c3  total=200
            0d 09:05  declined  T3  code=do_not_honor
            0d 09:06  order     T4  buyer=oskar  device=x1  card=c4  total=200
            0d 09:07  declined  T4  code=expired_card
            0d 09:08  order     T5  buyer=oskar  device=x1  card=c5  total=200
            0d 09:20  order     O2  buyer=mia    device=m1  card=c1  total=4000
            """)
        .decides("T5", "close", "card.testing")
        .approves("O1")
        .approves("O2");
  }

  @Test
  void whoMistypesACardAndTakesAnotherIsNoTester() {
    given(
            """
            09:00  order     A1  checkout=C1  buyer=mia  device=m1  card=c1
            09:01  declined  A1  code=incorrect_number
            09:02  declined  A1  code=incorrect_cvc
            09:05  order     A2  checkout=C1  buyer=mia  device=m1  card=c2
            09:06  declined  A2  code=expired_card
            09:10  order     A3  checkout=C1  buyer=mia  device=m1  card=c3
            """)
        .approves("A3");
  }
}
