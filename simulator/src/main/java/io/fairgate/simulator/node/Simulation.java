package io.fairgate.simulator.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Policies;

/// A node in a world where everything goes wrong that can, on one thread, all of it from a seed:
/// the same seed is the same run. For one thread.
public final class Simulation {
  private final Policies policies = new Policies();
  private final SteppedNode.Maker honest;
  private final SteppedNode.Maker maker;

  /// Of the node as it is.
  public Simulation() {
    honest = honest(identities());
    maker = honest;
  }

  /// Of a node that `maker` makes, held against the node as it is.
  public Simulation(SteppedNode.Maker maker) {
    honest = honest(identities());
    this.maker = maker;
  }

  /// What every simulated node knows entities by.
  public static Identities identities() {
    return new Identities(new Keyring("a secret of thirty-two bytes, no more".getBytes(UTF_8)));
  }

  private static SteppedNode.Maker honest(Identities identities) {
    return (journal, snapshots, policy, clock, chance) ->
        SteppedNode.start(
            journal, snapshots, policy, identities, NodeLimits.DEFAULT, clock, chance);
  }

  public Report run(long seed) {
    return new Run(seed, policies, maker, honest).run();
  }
}
