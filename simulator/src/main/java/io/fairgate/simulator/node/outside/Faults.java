package io.fairgate.simulator.node.outside;

import java.util.EnumMap;
import java.util.Map;

/// How often each thing went wrong.
public final class Faults {
  private final EnumMap<Fault, Integer> times = new EnumMap<>(Fault.class);

  public void add(Fault fault) {
    times.merge(fault, 1, Integer::sum);
  }

  public Map<Fault, Integer> times() {
    return new EnumMap<>(times);
  }
}
