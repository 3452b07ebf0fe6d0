package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import io.fairgate.decision.policy.Change;
import org.junit.jupiter.api.Test;

/// A6 and A7: payments that did not go through. The order waits; none is held against the buyer.
class PaymentTest {
  private static final String ORDER =
      "09:00  order  P  buyer=mia  device=m1  card=m1  to=DE:Lindenweg_4\n";

  @Test
  void withoutFundsAnotherCardSavesTheOrder() {
    given(ORDER + "09:01  declined  P  code=insufficient_funds")
        .decides("P", "challenge", "payment.no_funds")
        .asks("P", Change.ANOTHER_CARD);
  }

  @Test
  void wrongOrExpiredDetailsArePutRight() {
    given(ORDER + "09:01  declined  P  code=incorrect_cvc")
        .decides("P", "challenge", "payment.details");
    given(ORDER + "09:01  declined  P  processor=iso8583  code=54")
        .decides("P", "challenge", "payment.details");
  }

  @Test
  void whenTheBankRefusesAnotherCardOrACall() {
    given(ORDER + "09:01  declined  P  code=do_not_honor")
        .decides("P", "challenge", "payment.bank_refused")
        .asks("P", Change.ANOTHER_CARD);
  }

  @Test
  void whenTheBankWantsItConfirmedItIsConfirmed() {
    given(ORDER + "09:01  declined  P  code=authentication_required")
        .decides("P", "challenge", "payment.authentication")
        .asks("P", Change.THREE_D_SECURE);
  }

  @Test
  void paidAgainTheSameOrderGoesOn() {
    given(ORDER + "09:01  declined  P  code=insufficient_funds\n09:20  authorised  P")
        .approves("P");
  }

  @Test
  void aTechnicalFailureIsNeverHeldAgainstTheBuyer() {
    var ledger = given(ORDER);
    for (int minute = 1; minute <= 9; minute++) {
      ledger.then("09:0" + minute + "  declined  P  code=processing_error").approves("P");
    }
    ledger
        .then("09:30  order  Q  buyer=mia  device=m1  card=m2  to=DE:Lindenweg_4")
        .then("09:31  declined  Q  processor=iso8583  code=91")
        .approves("Q")
        .then("09:40  order  R  buyer=theo  device=m1  card=t1  to=DE:Lindenweg_4")
        .approves("R");
  }

  @Test
  void codeAndAddressBothUnmatchedAreConfirmedWithTheBankAndOneOfThemIsNot() {
    given(ORDER + "09:01  authorised  P  cvv=mismatch  avs=mismatch")
        .decides("P", "challenge", "payment.unmatched")
        .asks("P", Change.THREE_D_SECURE);
    given(ORDER + "09:01  authorised  P  cvv=match  avs=mismatch").approves("P");
    given(ORDER + "09:01  authorised  P  cvv=mismatch  avs=mismatch  three_d_secure=passed")
        .approves("P");
  }
}
