package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// What a payment processor said of an order's payment. Amounts in minor units of the order's
/// currency.
public sealed interface PaymentEvent extends Event {
  About about();

  long amountMinor();

  @Override
  default Keys keys() {
    return about().keys();
  }

  record Authorised(
      Head head, About about, long amountMinor, Match avs, Match cvv, ThreeDSecure threeDSecure)
      implements PaymentEvent {}

  /// `processor` is `stripe` or `iso8583`; `code` is its decline code as it came.
  record Declined(
      Head head,
      About about,
      long amountMinor,
      String processor,
      String code,
      Match avs,
      Match cvv,
      ThreeDSecure threeDSecure)
      implements PaymentEvent {}

  record Captured(Head head, About about, long amountMinor) implements PaymentEvent {}

  record Refunded(Head head, About about, long amountMinor) implements PaymentEvent {}

  record Disputed(Head head, About about, long amountMinor, DisputeReason reason)
      implements PaymentEvent {}

  /// How what the buyer typed compares with what the issuer holds.
  enum Match {
    UNKNOWN,
    MATCH,
    PARTIAL,
    MISMATCH
  }

  /// How a 3-D Secure authentication ended.
  enum ThreeDSecure {
    NONE,
    PASSED,
    ATTEMPTED,
    FAILED
  }

  /// Why a payment was charged back.
  enum DisputeReason {
    FRAUD,
    NOT_RECEIVED,
    NOT_AS_DESCRIBED,
    DUPLICATE,
    OTHER
  }
}
