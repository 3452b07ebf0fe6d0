package io.fairgate.simulator.node;

import io.fairgate.simulator.node.outside.Fault;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one seed came to: how much happened, what went wrong outside, and the first invariant that
/// did not hold, with what was seen; null where all held.
public record Report(
    long seed,
    int steps,
    long entries,
    int acknowledged,
    int restarts,
    double hours,
    Map<Fault, Integer> faults,
    @Nullable String invariant,
    @Nullable String seen) {

  public boolean isSound() {
    return invariant == null;
  }

  /// The line that runs a failure again.
  public String replay() {
    return seen
        + "\n  again: ./mvnw -pl simulator -am test -Dtest=NodeSimulationTest"
        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seeds=1 -Dsimulation.from="
        + seed;
  }

  /// The sums of two; of the failures the first.
  public Report plus(Report other) {
    var both = new EnumMap<Fault, Integer>(Fault.class);
    both.putAll(faults);
    other.faults.forEach((fault, times) -> both.merge(fault, times, Integer::sum));
    return new Report(
        isSound() ? other.seed : seed,
        steps + other.steps,
        entries + other.entries,
        acknowledged + other.acknowledged,
        restarts + other.restarts,
        hours + other.hours,
        both,
        isSound() ? other.invariant : invariant,
        isSound() ? other.seen : seen);
  }
}
