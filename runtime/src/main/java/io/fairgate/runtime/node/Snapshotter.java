package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Snapshots;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Makes snapshots beside the node: never from its state, but from the last snapshot and the
/// journal, as a recovery would. Clients notice nothing, and each snapshot proves that a recovery
/// works. While one is made, state is held twice.
final class Snapshotter {
  private static final Logger LOG = System.getLogger(Snapshotter.class.getName());

  private final Snapshots snapshots;
  private final Recovery recovery;
  private final long every;
  private final NodeCounts counts;
  private final Thread thread = Thread.ofPlatform().name("snapshots").daemon().unstarted(this::run);
  private long newest;
  private long reached;
  private boolean isStopped;

  Snapshotter(Snapshots snapshots, Recovery recovery, long every, NodeCounts counts) {
    this.snapshots = snapshots;
    this.recovery = recovery;
    this.every = every;
    this.counts = counts;
    newest = snapshots.positions().stream().findFirst().orElse(0L);
  }

  void start() {
    thread.start();
  }

  /// A position is durable.
  synchronized void reached(long position) {
    reached = position;
    if (position - newest >= every) {
      notifyAll();
    }
  }

  synchronized void stop() {
    isStopped = true;
    notifyAll();
  }

  /// Waits for a snapshot that is being made.
  void close() throws InterruptedException {
    stop();
    thread.join();
  }

  private void run() {
    while (isDue()) {
      try {
        made(make());
      } catch (RuntimeException | OutOfMemoryError failed) {
        LOG.log(Level.WARNING, "no snapshot was made; the journal holds all the same", failed);
        counts.snapshotFailures.increment();
        made(reachedNow());
      }
    }
  }

  /// Makes one, and says of which position it is.
  long make() {
    Sequencer at = recovery.recover(position -> {});
    snapshots.write(at.position(), out -> SnapshotBytes.write(at, out));
    counts.snapshots.increment();
    return at.position();
  }

  private synchronized boolean isDue() {
    try {
      while (!isStopped && reached - newest < every) {
        wait();
      }
    } catch (InterruptedException stopped) {
      return false;
    }
    return !isStopped;
  }

  private synchronized void made(long position) {
    newest = position;
  }

  private synchronized long reachedNow() {
    return reached;
  }
}
