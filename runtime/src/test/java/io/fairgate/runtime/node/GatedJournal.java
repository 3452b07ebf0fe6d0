package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A journal that can be held up, and can fail.
final class GatedJournal implements Journal {
  final InMemoryJournal disk;

  /// The position behind which a recovery read last.
  volatile long readFrom = -1;

  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean isBroken;

  GatedJournal(InMemoryJournal disk) {
    this.disk = disk;
  }

  /// Commits wait until [#open].
  void shut() {
    gate = new CountDownLatch(1);
  }

  void open() {
    gate.countDown();
  }

  /// From here on nothing is stored.
  void fail() {
    isBroken = true;
  }

  @Override
  public Head head() {
    return disk.head();
  }

  @Override
  public void append(List<Entry> entries) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      throw new Outage("journal_failed", "stopped", stopped);
    }
    if (isBroken) {
      throw new Outage("disk_full", "no space left");
    }
    disk.append(entries);
  }

  @Override
  public void probe() {}

  @Override
  public void read(long after, long upTo, Consumer<Entry> each) {
    readFrom = after;
    disk.read(after, upTo, each);
  }

  @Override
  public Optional<Entry> find(long position) {
    return disk.find(position);
  }
}
