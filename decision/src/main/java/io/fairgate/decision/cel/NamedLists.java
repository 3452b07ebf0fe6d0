package io.fairgate.decision.cel;

import java.util.Collection;

/// Named lists that `listed('name', value)` looks in.
public interface NamedLists {
  /// The names of all lists.
  Collection<String> names();

  /// Whether the list holds the value at that time; an entry may have an expiry.
  boolean contains(String list, String value, long nowMillis);
}
