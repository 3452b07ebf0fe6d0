package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.PaymentEvent.DisputeReason;
import io.fairgate.marketplace.event.PaymentEvent.Match;
import io.fairgate.marketplace.event.PaymentEvent.ThreeDSecure;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;

/// What a payment processor said, in JSON.
final class PaymentJson {
  private static final int ORDER = RootJson.OWN;
  private static final int AMOUNT = ORDER + 1;
  private static final int OWN = ORDER + 2;

  private static final Match[] MATCHES = Match.values();
  private static final NameTable MATCH_WORDS = NameTable.of(MATCHES);
  private static final ThreeDSecure[] ENDINGS = ThreeDSecure.values();
  private static final NameTable ENDING_WORDS = NameTable.of(ENDINGS);
  private static final DisputeReason[] REASONS = DisputeReason.values();
  private static final NameTable REASON_WORDS = NameTable.of(REASONS);
  private static final String[] PROCESSORS = {"stripe", "iso8583"};
  private static final NameTable PROCESSOR_WORDS = NameTable.of(PROCESSORS);

  static final NameTable AUTHORISED =
      RootJson.shape("order", "amount", "avs_match", "cvv_match", "three_d_secure");
  static final NameTable DECLINED =
      RootJson.shape(
          "order", "amount", "avs_match", "cvv_match", "three_d_secure", "processor", "code");
  static final NameTable MOVED = RootJson.shape("order", "amount");
  static final NameTable DISPUTED = RootJson.shape("order", "amount", "reason");

  private PaymentJson() {}

  static PaymentEvent authorised(Head head, Members root) {
    return new PaymentEvent.Authorised(
        head, about(root), amount(root), avs(root), cvv(root), threeDSecure(root));
  }

  static PaymentEvent declined(Head head, Members root) {
    return new PaymentEvent.Declined(
        head,
        about(root),
        amount(root),
        FieldValues.choice(root, OWN + 3, PROCESSOR_WORDS, PROCESSORS),
        FieldValues.id(root, OWN + 4),
        avs(root),
        cvv(root),
        threeDSecure(root));
  }

  static PaymentEvent captured(Head head, Members root) {
    return new PaymentEvent.Captured(head, about(root), amount(root));
  }

  static PaymentEvent refunded(Head head, Members root) {
    return new PaymentEvent.Refunded(head, about(root), amount(root));
  }

  static PaymentEvent disputed(Head head, Members root) {
    return new PaymentEvent.Disputed(
        head,
        about(root),
        amount(root),
        FieldValues.choiceOr(root, OWN, REASON_WORDS, REASONS, DisputeReason.OTHER));
  }

  private static About about(Members root) {
    return AboutJson.read(root);
  }

  private static long amount(Members root) {
    return FieldValues.amount(root, AMOUNT);
  }

  private static Match avs(Members root) {
    return FieldValues.choiceOr(root, OWN, MATCH_WORDS, MATCHES, Match.UNKNOWN);
  }

  private static Match cvv(Members root) {
    return FieldValues.choiceOr(root, OWN + 1, MATCH_WORDS, MATCHES, Match.UNKNOWN);
  }

  private static ThreeDSecure threeDSecure(Members root) {
    return FieldValues.choiceOr(root, OWN + 2, ENDING_WORDS, ENDINGS, ThreeDSecure.NONE);
  }

  static void write(PaymentEvent event, JsonLine line) {
    AboutJson.write(event.about(), line);
    line.whole("amount", event.amountMinor());
    switch (event) {
      case PaymentEvent.Authorised authorised ->
          checks(authorised.avs(), authorised.cvv(), authorised.threeDSecure(), line);
      case PaymentEvent.Declined declined -> {
        checks(declined.avs(), declined.cvv(), declined.threeDSecure(), line);
        line.text("processor", declined.processor());
        line.text("code", declined.code());
      }
      case PaymentEvent.Captured captured -> {}
      case PaymentEvent.Refunded refunded -> {}
      case PaymentEvent.Disputed disputed ->
          line.wordUnless("reason", REASON_WORDS, disputed.reason(), DisputeReason.OTHER);
    }
  }

  private static void checks(Match avs, Match cvv, ThreeDSecure threeDSecure, JsonLine line) {
    line.wordUnless("avs_match", MATCH_WORDS, avs, Match.UNKNOWN);
    line.wordUnless("cvv_match", MATCH_WORDS, cvv, Match.UNKNOWN);
    line.wordUnless("three_d_secure", ENDING_WORDS, threeDSecure, ThreeDSecure.NONE);
  }
}
