package io.fairgate.decision.buyer;

/// Who decided, as the buyer is told it.
public enum DecidedBy {
  /// Software alone; an appeal brings it before a person.
  SOFTWARE,
  /// A person, after software held the order.
  PERSON,
  /// The buyer's bank, which did not allow the payment.
  BANK
}
