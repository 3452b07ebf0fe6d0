package io.fairgate.decision.policy;

/// What a rule does to an order, gravest last; `TRUST` lowers what others would do.
public enum Effect {
  TRUST,
  CHALLENGE,
  REVIEW,
  CLOSE
}
