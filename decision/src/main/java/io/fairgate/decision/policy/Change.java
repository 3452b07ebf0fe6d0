package io.fairgate.decision.policy;

/// The smallest change by which a buyer saves the order, least effort first.
public enum Change {
  CONFIRM,
  DROP_COUPON,
  FIX_ADDRESS,
  THREE_D_SECURE,
  ANOTHER_CARD
}
