package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Chain;
import io.fairgate.runtime.journal.Entry;

/// Each entry's hash covers the one before, over every restart.
public final class ChainHolds implements Invariant {
  private final Chain chain = new Chain();
  private byte[] head = Chain.start();

  @Override
  public void stored(Entry entry) {
    require(chain.holds(head, entry), () -> "the chain breaks at " + entry);
    head = entry.chain();
  }
}
