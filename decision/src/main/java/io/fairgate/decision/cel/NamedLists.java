package io.fairgate.decision.cel;

/// Named lists that `listed('name', value)` looks in.
public interface NamedLists {
  boolean exists(String list);

  boolean contains(String list, String value);
}
