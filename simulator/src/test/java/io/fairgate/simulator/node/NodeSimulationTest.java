package io.fairgate.simulator.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.node.PlantedBug;
import io.fairgate.simulator.node.outside.Fault;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A node in a world where everything goes wrong. `-Dsimulation.seeds` says how many seeds are run,
/// `-Dsimulation.from` the first of them.
class NodeSimulationTest {
  /// Within so many seeds each planted bug must be found.
  private static final long SEEDS_MAX = 1_000;

  private static final Logger NODES = Logger.getLogger("io.fairgate.runtime.node");

  @BeforeAll
  static void damageIsNoNews() {
    NODES.setLevel(Level.OFF);
  }

  @AfterAll
  static void damageIsNewsAgain() {
    NODES.setLevel(null);
  }

  @Test
  void whateverGoesWrongEveryInvariantHolds(TestReporter reporter) {
    long from = Long.getLong("simulation.from", 1);
    long seeds = Long.getLong("simulation.seeds", SEEDS_MAX);
    var simulation = new Simulation();
    Report sum = simulation.run(from);
    long nanos = System.nanoTime();
    for (long seed = from + 1; seed < from + seeds && sum.isSound(); seed++) {
      sum = sum.plus(simulation.run(seed));
    }
    double seconds = (System.nanoTime() - nanos) / 1e9;
    reporter.publishEntry(
        String.format(Locale.ROOT, "%.1f seeds a second: %s", seeds / seconds, sum));
    assertTrue(sum.isSound(), sum.replay());
    for (Fault fault : Fault.values()) {
      assertTrue(
          seeds < SEEDS_MAX || sum.faults().getOrDefault(fault, 0) > 0, "nothing ever: " + fault);
    }
  }

  @Test
  void aSeedIsTheSameRunEveryTime() {
    for (long seed = 1; seed <= 5; seed++) {
      assertEquals(new Simulation().run(seed), new Simulation().run(seed));
    }
  }

  @ParameterizedTest
  @EnumSource(PlantedBug.class)
  void aPlantedBugIsFound(PlantedBug bug, TestReporter reporter) {
    var simulation = new Simulation(bug.maker(Simulation.identities()));
    Report report = simulation.run(1);
    for (long seed = 2; seed <= SEEDS_MAX && report.isSound(); seed++) {
      report = simulation.run(seed);
    }
    assertTrue(!report.isSound(), bug + " is not found in " + SEEDS_MAX + " seeds");
    reporter.publishEntry(bug + " is found by seed " + report.seed() + ": " + report.seen());
  }
}
