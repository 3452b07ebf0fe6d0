package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.node.SteppedNode;
import java.util.SplittableRandom;

/// Whether a recovery had a snapshot cannot be told from what it comes to; looked at every other
/// time.
public final class RecoveryFromSnapshotEqualsRecoveryFromStart implements Invariant {
  private final Journal disk;
  private final SteppedNode.Maker maker;
  private final Clock clock;
  private int recoveries;

  public RecoveryFromSnapshotEqualsRecoveryFromStart(
      Journal disk, SteppedNode.Maker maker, Clock clock) {
    this.disk = disk;
    this.maker = maker;
    this.clock = clock;
  }

  @Override
  public void recovered(SteppedNode node) {
    if (++recoveries % 2 == 0) {
      return;
    }
    SteppedNode fromStart =
        maker.start(disk, new InMemorySnapshots(), node.policy(), clock, new SplittableRandom(0));
    require(
        fromStart.position() == node.position() && fromStart.states().equals(node.states()),
        () -> "state differs at " + node.position());
  }
}
