package io.fairgate.server.minfraud.mapping;

import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.server.minfraud.request.Transaction.Payment;

/// How money comes, in our words.
final class PaymentMethods {
  private PaymentMethods() {}

  /// Cards, where nothing is said: they are what the protocol was made for. PayPal is a wallet.
  static Method of(Payment payment) {
    String method = payment.method();
    if (method == null) {
      return "paypal".equals(payment.processor()) ? Method.WALLET : Method.CARD;
    }
    return switch (method) {
      case "bank_debit", "bank_redirect", "bank_transfer", "real_time_payment" ->
          Method.BANK_TRANSFER;
      case "buy_now_pay_later" -> Method.INVOICE;
      case "digital_wallet", "crypto" -> Method.WALLET;
      case "gift_card", "rewards" -> Method.GIFT_CARD;
      default -> Method.CARD;
    };
  }
}
