package io.fairgate.runtime.node;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// The thread that commits: one batch after the other, and then those who wait for it are told.
final class Writer {
  /// A journal that was not written to for so long is tried.
  private static final long PROBE_MILLIS = 500;

  private final Journal journal;
  private final Line line;
  private final Clock clock;
  private final NodeCounts counts;
  private final Consumer<Outage> down;
  private volatile long durable;
  private volatile long writtenNanos;
  private volatile LongConsumer onDurable = position -> {};
  private Thread thread = Thread.ofPlatform().unstarted(() -> {});

  Writer(
      Journal journal,
      Line line,
      long durable,
      Clock clock,
      NodeCounts counts,
      Consumer<Outage> down) {
    this.journal = journal;
    this.line = line;
    this.durable = durable;
    this.clock = clock;
    this.counts = counts;
    this.down = down;
    writtenNanos = clock.nanos();
  }

  /// How long ago something was last made durable.
  long sinceWrittenNanos() {
    return clock.nanos() - writtenNanos;
  }

  /// `reached` hears of each durable position, before anybody outside does.
  void start(LongConsumer reached) {
    thread = Thread.ofPlatform().name("journal").start(() -> run(reached));
  }

  void onDurable(LongConsumer listener) {
    onDurable = listener;
  }

  long durable() {
    return durable;
  }

  void join() throws InterruptedException {
    thread.join();
  }

  private void run(LongConsumer reached) {
    while (!line.isOver()) {
      Line.Batch batch;
      try {
        batch = line.take(PROBE_MILLIS);
      } catch (InterruptedException stopped) {
        return;
      }
      write(batch, reached);
    }
  }

  /// Commits a batch and tells those who wait for it, or ends the node.
  void write(Line.Batch batch, LongConsumer reached) {
    try {
      commit(batch, reached);
    } catch (Outage outage) {
      fail(batch, outage);
    } catch (RuntimeException | Error mistake) {
      fail(batch, new Outage("journal_failed", "the journal failed", mistake));
    }
  }

  private void commit(Line.Batch batch, LongConsumer reached) {
    if (batch.waiters().isEmpty()) {
      journal.probe();
      writtenNanos = clock.nanos();
      return;
    }
    if (!batch.entries().isEmpty()) {
      long from = clock.nanos();
      journal.append(batch.entries());
      counts.commits.increment();
      counts.commitNanos.add(clock.nanos() - from);
      writtenNanos = clock.nanos();
      durable = batch.entries().getLast().position();
      reached.accept(durable);
      onDurable.accept(durable);
    }
    batch.waiters().forEach(waiter -> waiter.durable().run());
  }

  /// Nothing is known of the batch; what was added meanwhile is lost as well.
  private void fail(Line.Batch batch, Outage outage) {
    down.accept(outage);
    Line.Batch rest = line.rest();
    batch.waiters().forEach(waiter -> waiter.failed().accept(outage.code()));
    rest.waiters().forEach(waiter -> waiter.failed().accept(outage.code()));
  }
}
