package io.fairgate.decision.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DeclineCodesTest {
  /// Processor, code, cause; `!` where the same card is not to be tried again.
  private static final String TABLE =
      """
      stripe  authentication_required            authentication_needed
      stripe  approve_with_id                    bank_refused
      stripe  call_issuer                        bank_refused
      stripe  card_not_supported                 bank_refused !
      stripe  card_velocity_exceeded             no_funds
      stripe  currency_not_supported             bank_refused !
      stripe  do_not_honor                       bank_refused
      stripe  do_not_try_again                   bank_refused !
      stripe  duplicate_transaction              technical
      stripe  expired_card                       expired
      stripe  fraudulent                         bank_refused
      stripe  generic_decline                    bank_refused
      stripe  incorrect_address                  wrong_details
      stripe  incorrect_cvc                      wrong_details
      stripe  incorrect_number                   wrong_details
      stripe  incorrect_pin                      wrong_details
      stripe  incorrect_zip                      wrong_details
      stripe  insufficient_funds                 no_funds
      stripe  invalid_account                    wrong_details !
      stripe  invalid_amount                     technical
      stripe  invalid_cvc                        wrong_details
      stripe  invalid_expiry_month               wrong_details
      stripe  invalid_expiry_year                wrong_details
      stripe  invalid_number                     wrong_details
      stripe  invalid_pin                        wrong_details
      stripe  issuer_not_available               technical
      stripe  lost_card                          lost_or_stolen !
      stripe  merchant_blacklist                 bank_refused !
      stripe  new_account_information_available  expired
      stripe  no_action_taken                    bank_refused
      stripe  not_permitted                      bank_refused !
      stripe  offline_pin_required               authentication_needed
      stripe  online_or_offline_pin_required     authentication_needed
      stripe  pickup_card                        bank_refused !
      stripe  pin_try_exceeded                   bank_refused !
      stripe  processing_error                   technical
      stripe  reenter_transaction                technical
      stripe  restricted_card                    bank_refused !
      stripe  revocation_of_all_authorizations   bank_refused !
      stripe  revocation_of_authorization        bank_refused !
      stripe  security_violation                 bank_refused
      stripe  service_not_allowed                bank_refused !
      stripe  stolen_card                        lost_or_stolen !
      stripe  stop_payment_order                 bank_refused !
      iso8583 00                                 technical
      iso8583 01                                 bank_refused
      iso8583 02                                 bank_refused
      iso8583 03                                 technical
      iso8583 04                                 bank_refused !
      iso8583 05                                 bank_refused
      iso8583 07                                 lost_or_stolen !
      iso8583 12                                 technical
      iso8583 13                                 technical
      iso8583 14                                 wrong_details
      iso8583 15                                 wrong_details
      iso8583 41                                 lost_or_stolen !
      iso8583 43                                 lost_or_stolen !
      iso8583 51                                 no_funds
      iso8583 54                                 expired
      iso8583 55                                 wrong_details
      iso8583 57                                 bank_refused !
      iso8583 58                                 technical
      iso8583 61                                 no_funds
      iso8583 62                                 bank_refused !
      iso8583 63                                 bank_refused
      iso8583 65                                 no_funds
      iso8583 75                                 bank_refused !
      iso8583 91                                 technical
      iso8583 96                                 technical
      iso8583 N7                                 wrong_details
      """;

  @Test
  void everyCodeHasACauseAndSaysWhetherTheSameCardMayBeTriedAgain() {
    for (String row : TABLE.split("\n")) {
      String[] cells = row.split("\\s+");
      assertEquals(cells[2], DeclineCodes.cause(cells[0], cells[1]).written(), row);
      assertEquals(cells.length == 4, DeclineCodes.forbidsRetry(cells[0], cells[1]), row);
    }
  }

  @Test
  void aCodeNobodyKnowsIsTheBanksRefusalAndMayBeTriedAgain() {
    assertEquals(DeclineCause.BANK_REFUSED, DeclineCodes.cause("stripe", "new_in_2031"));
    assertEquals(DeclineCause.BANK_REFUSED, DeclineCodes.cause("someone_else", "51"));
    assertFalse(DeclineCodes.forbidsRetry("stripe", "new_in_2031"));
    assertFalse(DeclineCodes.forbidsRetry("someone_else", "41"));
  }

  @Test
  void aTechnicalFailureNeverForbidsTheCard() {
    for (String row : TABLE.split("\n")) {
      assertTrue(!row.contains("technical") || !row.endsWith("!"), row);
    }
  }

  @Test
  void aCauseIsFoundByTheNameThatFieldsHold() {
    for (DeclineCause cause : DeclineCause.values()) {
      assertEquals(cause, DeclineCause.of(cause.written()).orElseThrow());
    }
    assertTrue(DeclineCause.of("NO_FUNDS").isEmpty());
  }
}
