package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.marketplace.event.Order.Payment;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import org.jspecify.annotations.Nullable;

/// How an order is to be paid, in JSON: method, BIN, country and expiry are facts; the processor's
/// token and the last four digits are personal.
record PaymentMethodJson(Payment facts, @Nullable String token, @Nullable String lastFour) {
  private static final int METHOD = 0;
  private static final int TOKEN = 1;
  private static final int BIN = 2;
  private static final int LAST4 = 3;
  private static final int CARD_COUNTRY = 4;
  private static final int EXPIRY = 5;
  static final NameTable SHAPE =
      NameTable.of("method", "token", "bin", "last4", "card_country", "expiry");

  private static final Method[] METHODS = Method.values();
  private static final NameTable METHOD_WORDS = NameTable.of(METHODS);

  private static final int EXPIRY_LENGTH = 7;

  static PaymentMethodJson read(Members order, int key) {
    var payment = new Members(order.scalars(), order.required(key), SHAPE);
    String expiry = FieldValues.textOrEmpty(payment, EXPIRY, EXPIRY_LENGTH);
    FieldValues.shaped(
        payment,
        EXPIRY,
        expiry,
        month(expiry),
        "expiry.format",
        "a year and a month are needed, like 2028-05");
    return new PaymentMethodJson(
        new Payment(
            FieldValues.choice(payment, METHOD, METHOD_WORDS, METHODS),
            FieldValues.digitsOrEmpty(payment, BIN, 6, 8, "bin.format"),
            FieldValues.countryOrEmpty(payment, CARD_COUNTRY),
            expiry),
        FieldValues.textOrNull(payment, TOKEN, FieldLimits.TOKEN_MAX),
        lastFour(payment, LAST4));
  }

  /// Exactly four digits, or null when there are none.
  static @Nullable String lastFour(Members members, int key) {
    String digits = FieldValues.digitsOrEmpty(members, key, 4, 4, "last4.format");
    return digits.isEmpty() ? null : digits;
  }

  private static boolean month(String text) {
    if (text.length() != EXPIRY_LENGTH || text.charAt(4) != '-') {
      return false;
    }
    for (int i = 0; i < EXPIRY_LENGTH; i++) {
      if (i != 4 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return false;
      }
    }
    int month = 10 * (text.charAt(5) - '0') + text.charAt(6) - '0';
    return text.charAt(0) == '2' && text.charAt(1) == '0' && month >= 1 && month <= 12;
  }

  static void write(Payment payment, Personal personal, JsonLine line) {
    line.open("payment");
    line.word("method", METHOD_WORDS, payment.method());
    line.textUnlessEmpty("token", personal.cardToken());
    line.textUnlessEmpty("bin", payment.bin());
    line.textUnlessEmpty("last4", personal.cardLastFour());
    line.textUnlessEmpty("card_country", payment.cardCountry());
    line.textUnlessEmpty("expiry", payment.expiry());
    line.close();
  }
}
