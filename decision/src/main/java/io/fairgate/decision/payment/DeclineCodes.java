package io.fairgate.decision.payment;

import static io.fairgate.decision.payment.DeclineCause.AUTHENTICATION_NEEDED;
import static io.fairgate.decision.payment.DeclineCause.BANK_REFUSED;
import static io.fairgate.decision.payment.DeclineCause.EXPIRED;
import static io.fairgate.decision.payment.DeclineCause.LOST_OR_STOLEN;
import static io.fairgate.decision.payment.DeclineCause.NO_FUNDS;
import static io.fairgate.decision.payment.DeclineCause.TECHNICAL;
import static io.fairgate.decision.payment.DeclineCause.WRONG_DETAILS;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the decline codes of Stripe and of ISO 8583 (field 39) mean, and which forbid the same
/// card.
///
/// Where a code leaves it open, the reading that harms an honest buyer least is taken: a card that
/// is to be picked up without a word of theft is refused by its bank, not stolen. A code that is
/// not known is a bank's refusal: what helps then, calling the bank or another card, helps in every
/// case, and no rule counts it as an attempt to guess a card.
public final class DeclineCodes {
  public static final String STRIPE = "stripe";
  public static final String ISO_8583 = "iso8583";

  private static final Map<String, DeclineCause> STRIPE_CAUSES = new HashMap<>();
  private static final Map<String, DeclineCause> ISO_CAUSES = new HashMap<>();

  static {
    put(STRIPE_CAUSES, NO_FUNDS, "insufficient_funds card_velocity_exceeded");
    put(
        STRIPE_CAUSES,
        WRONG_DETAILS,
        """
        incorrect_address incorrect_cvc incorrect_number incorrect_pin incorrect_zip
        invalid_account invalid_cvc invalid_expiry_month invalid_expiry_year invalid_number
        invalid_pin\
        """);
    put(STRIPE_CAUSES, EXPIRED, "expired_card new_account_information_available");
    put(
        STRIPE_CAUSES,
        BANK_REFUSED,
        """
        approve_with_id call_issuer card_not_supported currency_not_supported do_not_honor
        do_not_try_again fraudulent generic_decline merchant_blacklist no_action_taken
        not_permitted pickup_card pin_try_exceeded restricted_card
        revocation_of_all_authorizations revocation_of_authorization security_violation
        service_not_allowed stop_payment_order\
        """);
    put(STRIPE_CAUSES, LOST_OR_STOLEN, "lost_card stolen_card");
    put(
        STRIPE_CAUSES,
        AUTHENTICATION_NEEDED,
        "authentication_required offline_pin_required online_or_offline_pin_required");
    put(
        STRIPE_CAUSES,
        TECHNICAL,
        """
        duplicate_transaction invalid_amount issuer_not_available processing_error
        reenter_transaction\
        """);

    put(ISO_CAUSES, NO_FUNDS, "51 61 65");
    put(ISO_CAUSES, WRONG_DETAILS, "14 15 55 N7");
    put(ISO_CAUSES, EXPIRED, "54");
    put(ISO_CAUSES, BANK_REFUSED, "01 02 04 05 57 62 63 75");
    put(ISO_CAUSES, LOST_OR_STOLEN, "07 41 43");
    // A decline that says "approved", or that blames the shop, is a fault on our side of the bank.
    put(ISO_CAUSES, TECHNICAL, "00 03 12 13 58 91 96");
  }

  private static final Set<String> STRIPE_FORBIDS_RETRY =
      Set.of(
          "card_not_supported",
          "currency_not_supported",
          "do_not_try_again",
          "invalid_account",
          "lost_card",
          "merchant_blacklist",
          "not_permitted",
          "pickup_card",
          "pin_try_exceeded",
          "restricted_card",
          "revocation_of_all_authorizations",
          "revocation_of_authorization",
          "service_not_allowed",
          "stolen_card",
          "stop_payment_order");

  private static final Set<String> ISO_FORBIDS_RETRY =
      Set.of("04", "07", "41", "43", "57", "62", "75");

  private DeclineCodes() {}

  private static void put(Map<String, DeclineCause> causes, DeclineCause cause, String codes) {
    for (String code : codes.split("\\s+")) {
      if (causes.put(code, cause) != null) {
        throw new IllegalStateException("a code must have one cause, got two for " + code);
      }
    }
  }

  /// The cause that a processor's code stands for; a code or processor not known is a bank's
  /// refusal.
  public static DeclineCause cause(String processor, String code) {
    DeclineCause cause =
        switch (processor) {
          case STRIPE -> STRIPE_CAUSES.get(code);
          case ISO_8583 -> ISO_CAUSES.get(code);
          default -> null;
        };
    return cause == null ? BANK_REFUSED : cause;
  }

  /// Whether the bank will not take this card again for this order, so that only another one helps.
  public static boolean forbidsRetry(String processor, String code) {
    return switch (processor) {
      case STRIPE -> STRIPE_FORBIDS_RETRY.contains(code);
      case ISO_8583 -> ISO_FORBIDS_RETRY.contains(code);
      default -> false;
    };
  }
}
