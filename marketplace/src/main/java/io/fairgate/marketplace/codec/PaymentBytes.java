package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.PaymentEvent.DisputeReason;
import io.fairgate.marketplace.event.PaymentEvent.Match;
import io.fairgate.marketplace.event.PaymentEvent.ThreeDSecure;

/// The bytes of what a payment processor said.
final class PaymentBytes {
  private static final Match[] MATCHES = Match.values();
  private static final ThreeDSecure[] THREE_D_SECURE = ThreeDSecure.values();
  private static final DisputeReason[] REASONS = DisputeReason.values();

  private PaymentBytes() {}

  static void write(PaymentEvent payment, ByteWriter out) {
    out.zigzag(payment.amountMinor());
    switch (payment) {
      case PaymentEvent.Authorised authorised -> {
        Choices.write(authorised.avs(), out);
        Choices.write(authorised.cvv(), out);
        Choices.write(authorised.threeDSecure(), out);
      }
      case PaymentEvent.Declined declined -> {
        out.string(declined.processor());
        out.string(declined.code());
        Choices.write(declined.avs(), out);
        Choices.write(declined.cvv(), out);
        Choices.write(declined.threeDSecure(), out);
      }
      case PaymentEvent.Captured captured -> {}
      case PaymentEvent.Refunded refunded -> {}
      case PaymentEvent.Disputed disputed -> Choices.write(disputed.reason(), out);
    }
  }

  static Event read(EventType type, Head head, About about, ByteReader in) {
    long amount = in.zigzag();
    if (type == EventType.PAYMENT_AUTHORISED) {
      return new PaymentEvent.Authorised(
          head,
          about,
          amount,
          Choices.read(in, MATCHES),
          Choices.read(in, MATCHES),
          Choices.read(in, THREE_D_SECURE));
    }
    if (type == EventType.PAYMENT_DECLINED) {
      return new PaymentEvent.Declined(
          head,
          about,
          amount,
          in.string(),
          in.string(),
          Choices.read(in, MATCHES),
          Choices.read(in, MATCHES),
          Choices.read(in, THREE_D_SECURE));
    }
    if (type == EventType.PAYMENT_CAPTURED) {
      return new PaymentEvent.Captured(head, about, amount);
    }
    return type == EventType.PAYMENT_REFUNDED
        ? new PaymentEvent.Refunded(head, about, amount)
        : new PaymentEvent.Disputed(head, about, amount, Choices.read(in, REASONS));
  }
}
