package io.fairgate.server;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A journal that fails from a moment on, or waits.
final class MoodyJournal implements Journal {
  private final InMemoryJournal good = new InMemoryJournal();
  volatile boolean isFailing;
  volatile CountDownLatch held = new CountDownLatch(0);

  @Override
  public Head head() {
    return good.head();
  }

  @Override
  public void append(List<Entry> entries) {
    try {
      held.await();
    } catch (InterruptedException stopped) {
      throw new Outage("stopped", "stopped", stopped);
    }
    if (isFailing) {
      throw new Outage("disk_failed", "the disk does not answer");
    }
    good.append(entries);
  }

  @Override
  public void probe() {}

  @Override
  public void read(long after, long upTo, Consumer<Entry> each) {
    good.read(after, upTo, each);
  }

  @Override
  public Optional<Entry> find(long position) {
    return good.find(position);
  }
}
