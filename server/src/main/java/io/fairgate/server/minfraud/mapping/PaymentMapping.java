package io.fairgate.server.minfraud.mapping;

import io.fairgate.decision.payment.DeclineCodes;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.PaymentEvent.Match;
import io.fairgate.marketplace.event.PaymentEvent.ThreeDSecure;
import io.fairgate.server.minfraud.request.Transaction;
import io.fairgate.server.minfraud.request.Transaction.Card;
import io.fairgate.server.minfraud.request.Transaction.Payment;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request says of its payment, as an event that follows the order.
public final class PaymentMapping {
  /// A refusal of which nothing else is known: the bank's.
  static final String DECLINE_CODE_DEFAULT = "generic_decline";

  /// Field 39 of ISO 8583.
  private static final Pattern ISO_8583 = Pattern.compile("[0-9A-Z][0-9]");

  private PaymentMapping() {}

  /// An authorisation or a decline; null where the request does not say how it went.
  public static @Nullable PaymentEvent event(
      Transaction transaction, Head head, String orderId, long amountMinor) {
    Payment payment = transaction.payment();
    Boolean wasAuthorized = payment.wasAuthorized();
    if (wasAuthorized == null) {
      return null;
    }
    var about = new About(orderId, Keys.NONE, null);
    Card card = transaction.card();
    Match avs = avs(card.avsResult());
    Match cvv = cvv(card.cvvResult());
    ThreeDSecure threeDSecure = threeDSecure(card.was3dSecureSuccessful());
    if (wasAuthorized) {
      return new PaymentEvent.Authorised(head, about, amountMinor, avs, cvv, threeDSecure);
    }
    String sent = payment.declineCode();
    String code = sent == null ? DECLINE_CODE_DEFAULT : Ids.fit(sent);
    return new PaymentEvent.Declined(
        head, about, amountMinor, processor(payment, code), code, avs, cvv, threeDSecure);
  }

  /// Two characters are a code of ISO 8583, unless Stripe said them.
  private static String processor(Payment payment, String code) {
    boolean isIso = ISO_8583.matcher(code).matches() && !"stripe".equals(payment.processor());
    return isIso ? DeclineCodes.ISO_8583 : DeclineCodes.STRIPE;
  }

  /// The card schemes' codes of address verification. Whatever leaves it open is unknown.
  static Match avs(@Nullable String result) {
    return switch (result == null ? "" : result.toUpperCase(Locale.ROOT)) {
      case "D", "F", "M", "X", "Y" -> Match.MATCH;
      case "A", "B", "K", "L", "O", "P", "T", "W", "Z" -> Match.PARTIAL;
      case "N" -> Match.MISMATCH;
      default -> Match.UNKNOWN;
    };
  }

  static Match cvv(@Nullable String result) {
    return switch (result == null ? "" : result.toUpperCase(Locale.ROOT)) {
      case "M", "Y" -> Match.MATCH;
      case "N" -> Match.MISMATCH;
      default -> Match.UNKNOWN;
    };
  }

  private static ThreeDSecure threeDSecure(@Nullable Boolean wasSuccessful) {
    if (wasSuccessful == null) {
      return ThreeDSecure.NONE;
    }
    return wasSuccessful ? ThreeDSecure.PASSED : ThreeDSecure.FAILED;
  }
}
