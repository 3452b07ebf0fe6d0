package io.fairgate.decision.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// States of one kind by entity key, each an object: for what is kept of an entity besides windows.
final class ObjectTable<S extends EntityState> {
  private final KeyMap map = new KeyMap();
  private final List<S> states = new ArrayList<>();
  private final Supplier<S> fresh;

  ObjectTable(Supplier<S> fresh) {
    this.fresh = fresh;
  }

  int entities() {
    return map.size();
  }

  @Nullable S find(long high, long low) {
    int slot = map.find(high, low);
    return slot < 0 ? null : states.get(map.number(slot));
  }

  S findOrAdd(long high, long low) {
    int slot = map.find(high, low);
    if (slot >= 0) {
      return states.get(map.number(slot));
    }
    S state = fresh.get();
    map.add(high, low, states.size());
    states.add(state);
    return state;
  }

  /// In the order of keys.
  void forEach(Visitor<S> visitor) {
    for (int slot : map.slotsInOrder()) {
      visitor.visit(map.high(slot), map.low(slot), states.get(map.number(slot)));
    }
  }

  /// One entity's state.
  interface Visitor<S> {
    void visit(long high, long low, S state);
  }
}
