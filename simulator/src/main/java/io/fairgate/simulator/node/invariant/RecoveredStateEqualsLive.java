package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.node.SteppedNode;

/// After a restart every entity's state is what it is in a node that never failed.
public final class RecoveredStateEqualsLive implements Invariant {
  private final DecisionsReplayIdentically replay;

  public RecoveredStateEqualsLive(DecisionsReplayIdentically replay) {
    this.replay = replay;
  }

  @Override
  public void recovered(SteppedNode node) {
    require(node.states().equals(replay.states()), () -> "state differs at " + node.position());
  }

  @Override
  public void ended(SteppedNode node) {
    recovered(node);
  }
}
