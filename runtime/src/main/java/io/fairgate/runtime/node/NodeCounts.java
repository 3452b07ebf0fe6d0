package io.fairgate.runtime.node;

import java.util.concurrent.atomic.LongAdder;

/// What a node has done since it started.
public final class NodeCounts {
  public final LongAdder taken = new LongAdder();
  public final LongAdder refused = new LongAdder();
  public final LongAdder duplicates = new LongAdder();
  public final LongAdder overloaded = new LongAdder();
  public final LongAdder fallbacks = new LongAdder();
  public final LongAdder undurable = new LongAdder();
  public final LongAdder commits = new LongAdder();
  public final LongAdder commitNanos = new LongAdder();
  public final LongAdder snapshots = new LongAdder();
  public final LongAdder snapshotFailures = new LongAdder();
}
