package io.fairgate.app.serve;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.node.Node;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/// Drops what the journal need not keep any longer, once an hour.
final class Housekeeping implements AutoCloseable {
  private static final long PAUSE_MILLIS = 3_600_000;

  private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

  private final Thread thread;

  private Housekeeping(Thread thread) {
    this.thread = thread;
  }

  /// `forget` drops entries up to a position and says how much was dropped; without a time to keep
  /// them, nothing is ever dropped.
  static Housekeeping begin(Node node, long keptMillis, LongUnaryOperator forget) {
    Thread thread =
        Thread.ofVirtual().name("housekeeping").unstarted(() -> run(node, keptMillis, forget));
    if (keptMillis > 0) {
      thread.start();
    }
    return new Housekeeping(thread);
  }

  private static void run(Node node, long keptMillis, LongUnaryOperator forget) {
    try {
      while (node.state() == Node.State.READY) {
        clean(node, keptMillis, forget);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void clean(Node node, long keptMillis, LongUnaryOperator forget) {
    try {
      long dropped = forget.applyAsLong(lastBefore(node, Clock.SYSTEM.nowMillis() - keptMillis));
      if (dropped > 0) {
        LOG.log(Level.INFO, "dropped " + dropped + " parts of the journal that were old enough");
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "old entries were not dropped", failed);
    }
  }

  /// The newest position that was recorded before a time; times in the journal never fall. A part
  /// that is gone already counts as before.
  static long lastBefore(Node node, long millis) {
    long low = 0;
    long high = node.durable();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      Optional<Entry> entry = node.find(middle);
      if (entry.isEmpty() || entry.get().recordedAtMillis() < millis) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
