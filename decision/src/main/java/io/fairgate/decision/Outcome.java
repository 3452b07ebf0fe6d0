package io.fairgate.decision;

import java.util.Locale;

/// What is decided of an order, the gravest last.
public enum Outcome {
  APPROVE,
  CHALLENGE,
  REVIEW,
  CLOSE;

  /// As it stands in JSON and in policies.
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
