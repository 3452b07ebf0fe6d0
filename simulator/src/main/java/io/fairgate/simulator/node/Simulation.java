package io.fairgate.simulator.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Policies;

/// A node in a world where everything goes wrong that can, on one thread, all of it from a seed:
/// the same seed is the same run.
public final class Simulation {
  private static final Keyring KEYRING =
      new Keyring("a secret of thirty-two bytes, no more".getBytes(UTF_8));

  private final Policies policies = new Policies();
  private final SteppedNode.Maker maker;

  /// Of the node as it is.
  public Simulation() {
    this(Simulation::honest);
  }

  /// Of a node that `maker` makes.
  public Simulation(SteppedNode.Maker maker) {
    this.maker = maker;
  }

  private static SteppedNode honest(
      io.fairgate.runtime.journal.Journal journal,
      io.fairgate.runtime.journal.Snapshots snapshots,
      io.fairgate.runtime.node.PolicyText policy,
      io.fairgate.runtime.Clock clock,
      java.util.random.RandomGenerator chance) {
    return SteppedNode.start(
        journal, snapshots, policy, new Identities(KEYRING), NodeLimits.DEFAULT, clock, chance);
  }

  public Report run(long seed) {
    return new Run(seed, policies, maker, Simulation::honest).run();
  }
}
