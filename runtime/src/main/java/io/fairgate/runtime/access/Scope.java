package io.fairgate.runtime.access;

import java.util.Locale;
import java.util.Optional;

/// What a key is good for.
public enum Scope {
  /// Submits events and labels.
  INGEST,
  /// Submits orders and asks for preflights; is told decisions.
  DECIDE,
  /// Reads orders' timelines.
  READ,
  /// Reads what analysts read: explanations and lists.
  STAFF,
  /// Makes, lists and revokes the keys of its own marketplace.
  ADMIN,
  /// Makes marketplaces, keys for any of them, and changes what all share.
  OPERATOR;

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> of(String written) {
    for (Scope scope : values()) {
      if (scope.written().equals(written)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
