package io.fairgate.decision.cel;

/// Named lists that `listed('name', value)` looks in.
public interface NamedLists {
  boolean exists(String list);

  /// Whether the list holds the value at that time; an entry may have an expiry.
  boolean contains(String list, String value, long nowMillis);
}
