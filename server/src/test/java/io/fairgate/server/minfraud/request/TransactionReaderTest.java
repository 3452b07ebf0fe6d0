package io.fairgate.server.minfraud.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is left out of a request with a warning, and what refuses it whole.
class TransactionReaderTest {
  private static final long NOW = 1_772_555_700_000L;
  private static final String MIA = "\"account\":{\"user_id\":\"mia\"}";

  @Test
  void aBadOptionalFieldIsLeftOutWithAPointerToIt() {
    assertWarns("{\"device\":{\"ip_address\":\"1.2.3\"}", "/device/ip_address");
    assertWarns("{\"device\":{\"ip_address\":7}", "/device/ip_address");
    assertWarns("{\"device\":[]", "/device");
    assertWarns("{\"device\":{\"session_age\":\"old\"}", "/device/session_age");
    assertWarns("{\"device\":{\"user_agent\":\"" + "x".repeat(256) + "\"}", "/device/user_agent");
    assertWarns("{\"device\":{\"user_agent\":\"" + "x".repeat(9_000) + "\"}", "/device/user_agent");
    assertWarns("{\"event\":{\"time\":\"yesterday\"}", "/event/time");
    assertWarns("{\"event\":{\"time\":\"2027-03-03T16:15:00Z\"}", "/event/time");
    assertWarns("{\"event\":{\"type\":\"gambling\"}", "/event/type");
    assertWarns("{\"event\":{\"transaction_id\":\"a\\u0007b\"}", "/event/transaction_id");
    assertWarns("{\"email\":{\"address\":\"mia at home\"}", "/email/address");
    assertWarns("{\"email\":{\"domain\":\"-\"}", "/email/domain");
    assertWarns("{\"billing\":{\"country\":\"Germany\"}", "/billing/country");
    assertWarns("{\"billing\":{\"city\":\"K\\u00f6ln\"}", "/billing");
    assertWarns("{\"shipping\":{\"phone_number\":\"call me\"}", "/shipping/phone_number");
    assertWarns("{\"payment\":{\"was_authorized\":\"yes\"}", "/payment/was_authorized");
    assertWarns("{\"credit_card\":{\"token\":\"1234\"}", "/credit_card/token");
    assertWarns(
        "{\"credit_card\":{\"issuer_id_number\":\"4111111\"}", "/credit_card/issuer_id_number");
    assertWarns("{\"credit_card\":{\"avs_result\":\"YES\"}", "/credit_card/avs_result");
    assertWarns("{\"order\":{\"currency\":\"EURO\"}", "/order/currency");
    assertWarns("{\"order\":{\"amount\":-1}", "/order/amount");
    assertWarns("{\"order\":{\"amount\":1e50000000}", "/order/amount");
    assertWarns("{\"order\":{\"amount\":1e13}", "/order/amount");
    assertWarns("{\"shopping_cart\":{}", "/shopping_cart");
    assertWarns("{\"shopping_cart\":[{\"quantity\":0}]", "/shopping_cart/0/quantity");
    assertWarns("{\"shopping_cart\":[{},{\"price\":\"7\"}]", "/shopping_cart/1/price");
  }

  @Test
  void whatIsNotKnownIsNamed() {
    Transaction transaction =
        read(
            "{\"pet\":\"cat\",\"order\":{\"colour\":\"red\"},\"custom_inputs\":{\"x\":1},"
                + MIA
                + "}");
    assertEquals(
        List.of("/pet", "/order/colour", "/custom_inputs/x"),
        transaction.warnings().stream().map(Warning::pointer).toList());
    assertTrue(transaction.warnings().stream().allMatch(w -> w.code().equals(Warning.UNKNOWN)));
  }

  @Test
  void nullAndEmptyTextAreAsGoodAsAbsent() {
    Transaction transaction =
        read("{\"event\":{\"shop_id\":\"\",\"type\":null},\"email\":null," + MIA + "}");
    assertEquals(List.of(), transaction.warnings());
    assertNull(transaction.event().shopId());
    assertEquals(EventKind.PURCHASE, transaction.event().kind());
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    for (String body : List.of("", "[]", "7", "{", "{}{}", "{\"a\":1,\"a\":2}", "\u0000")) {
      assertRefused("JSON_INVALID", body);
    }
  }

  @Test
  void aRequestOfWhichNothingCanBeTakenIsRefused() {
    for (String body : List.of("{}", "{\"pet\":\"cat\"}", "{\"device\":{\"ip_address\":\"x\"}}")) {
      assertRefused("REQUEST_INVALID", body);
    }
  }

  @Test
  void aCardNumberOrASecurityCodeRefusesTheWholeRequest() {
    assertRefused(
        "REQUEST_INVALID", "{\"credit_card\":{\"token\":\"4111111111111111\"}," + MIA + "}");
    assertRefused("REQUEST_INVALID", "{\"credit_card\":{\"cvv\":\"123\"}," + MIA + "}");
    assertRefused("REQUEST_INVALID", "{\"custom_inputs\":{\"card_cvc\":\"1\"}," + MIA + "}");
    assertEquals(
        "M", read("{\"credit_card\":{\"cvv_result\":\"M\"}," + MIA + "}").card().cvvResult());
  }

  @Test
  void articlesAndPhonesWithThirteenDigitsAreNoCards() {
    Transaction transaction =
        read(
            "{\"shopping_cart\":[{\"item_id\":\"4006381333931\"}],"
                + "\"billing\":{\"phone_number\":\"4917612345672\"},"
                + MIA
                + "}");
    assertEquals("4006381333931", transaction.cart().getFirst().itemId());
  }

  private static void assertWarns(String begin, String pointer) {
    Transaction transaction = read(begin + "," + MIA + "}");
    assertEquals(
        List.of(pointer), transaction.warnings().stream().map(Warning::pointer).toList(), begin);
    assertEquals("mia", transaction.account().userId());
  }

  private static void assertRefused(String code, String body) {
    Read<Transaction> read = TransactionReader.read(body.getBytes(UTF_8), NOW);
    assertTrue(read instanceof Read.Refused<Transaction>, body);
    Problem problem = ((Read.Refused<Transaction>) read).problem();
    assertEquals(code, problem.code(), body);
    assertEquals(400, problem.status(), body);
  }

  private static Transaction read(String body) {
    return switch (TransactionReader.read(body.getBytes(UTF_8), NOW)) {
      case Read.Ok<Transaction> ok -> ok.request();
      case Read.Refused<Transaction> refused ->
          throw new IllegalArgumentException(refused.problem() + " of " + body);
    };
  }
}
