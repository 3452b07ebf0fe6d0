package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Exchange;

/// No answer and no look from outside shows what is not on the disk.
public final class NothingUndurableIsShown implements Invariant {
  private final Journal disk;

  public NothingUndurableIsShown(Journal disk) {
    this.disk = disk;
  }

  @Override
  public void answered(Exchange exchange, Answer answer, SteppedNode node) {
    long stored = disk.head().position();
    if (answer instanceof Answer.Told told) {
      require(
          told.position() <= stored,
          () -> "told " + exchange + " at " + told.position() + ", stored up to " + stored);
    }
    require(
        node.durable() <= stored,
        () -> "durable up to " + node.durable() + ", stored up to " + stored);
    require(
        node.find(node.durable() + 1).isEmpty(),
        () -> "shows what is behind its newest durable entry");
  }
}
