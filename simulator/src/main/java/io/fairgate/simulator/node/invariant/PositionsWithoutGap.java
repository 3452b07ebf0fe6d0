package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Entry;

/// Positions go up by one from 1.
public final class PositionsWithoutGap implements Invariant {
  private long last;

  @Override
  public void stored(Entry entry) {
    require(entry.position() == last + 1, () -> entry.position() + " follows " + last);
    last = entry.position();
  }
}
