package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Chain;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.journal.Snapshots;
import io.fairgate.runtime.parallel.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Brings a sequencer to the journal's head: from the newest snapshot that can be read, or from the
/// first entry, and then entry by entry.
final class Recovery {
  /// Entries from one thread to the other at once.
  private static final int BATCH = 512;

  private static final Logger LOG = System.getLogger(Recovery.class.getName());

  private final Journal journal;
  private final Snapshots snapshots;
  private final Supplier<Sequencer> fresh;
  private final boolean readsAhead;

  /// `fresh` makes a sequencer before its first entry. `readsAhead` lets another thread read.
  Recovery(Journal journal, Snapshots snapshots, Supplier<Sequencer> fresh, boolean readsAhead) {
    this.journal = journal;
    this.snapshots = snapshots;
    this.fresh = fresh;
    this.readsAhead = readsAhead;
  }

  /// At the journal's head, its policy in force, and ready for what comes. A policy whose lists
  /// were edited since stands as edited.
  Sequencer start(LongConsumer progress) {
    Sequencer sequencer = recover(progress);
    sequencer
        .edited()
        .flatMap(journal::policy)
        .ifPresent(entry -> sequencer.judgeBy(PolicyText.of(entry.content())));
    if (sequencer.isPolicyNew()) {
      journal.append(List.of(sequencer.putInForce()));
    }
    return sequencer;
  }

  /// At the journal's head. `progress` hears of the position now and then.
  Sequencer recover(LongConsumer progress) {
    long upTo = journal.head().position();
    Sequencer sequencer = newest(upTo);
    long from = sequencer.position();
    byte[] head = sequencer.head();
    try {
      if (readsAhead) {
        new Pipeline<List<Entry>>(
                next -> read(from, head, upTo, next), batch -> restore(batch, sequencer, progress))
            .run();
      } else {
        read(from, head, upTo, batch -> restore(batch, sequencer, progress));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (sequencer.position() != upTo) {
      throw new Outage(
          "journal_gap", "the journal ends at " + sequencer.position() + ", its head at " + upTo);
    }
    return sequencer;
  }

  /// Each entry behind a position, checked against the one before.
  private void read(long position, byte[] head, long upTo, Consumer<List<Entry>> next) {
    var reader = new Reader(position, head, next);
    journal.read(position, upTo, reader);
    reader.flush();
  }

  private static void restore(List<Entry> batch, Sequencer sequencer, LongConsumer progress) {
    for (Entry entry : batch) {
      sequencer.restore(entry);
    }
    progress.accept(sequencer.position());
  }

  /// Gathers entries that follow one another.
  private static final class Reader implements Consumer<Entry> {
    private final Chain chain = new Chain();
    private final Consumer<List<Entry>> next;
    private List<Entry> batch = new ArrayList<>(BATCH);
    private long position;
    private byte[] head;

    Reader(long position, byte[] head, Consumer<List<Entry>> next) {
      this.position = position;
      this.head = head;
      this.next = next;
    }

    @Override
    public void accept(Entry entry) {
      if (entry.position() != position + 1 || !chain.holds(head, entry)) {
        throw new Outage(
            "journal_damaged",
            "the entry at "
                + entry.position()
                + " does not follow the one before: run fairgate verify, and restore a backup");
      }
      position = entry.position();
      head = entry.chain();
      batch.add(entry);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      if (!batch.isEmpty()) {
        next.accept(batch);
        batch = new ArrayList<>(BATCH);
      }
    }
  }

  private Sequencer newest(long upTo) {
    for (long position : snapshots.positions()) {
      if (position <= upTo) {
        Sequencer sequencer = fresh.get();
        try {
          if (isRead(position, sequencer)) {
            return sequencer;
          }
        } catch (IOException | RuntimeException unreadable) {
          LOG.log(Level.WARNING, "snapshot of " + position + " cannot be read", unreadable);
        }
      }
    }
    return fresh.get();
  }

  private boolean isRead(long position, Sequencer sequencer) throws IOException {
    try (InputStream in = snapshots.read(position)) {
      if (!SnapshotBytes.isWhole(in)) {
        LOG.log(Level.WARNING, "snapshot of {0} is damaged", position);
        return false;
      }
    }
    try (InputStream in = snapshots.read(position)) {
      if (!SnapshotBytes.read(in, sequencer)) {
        LOG.log(Level.INFO, "snapshot of {0} is of another policy or version", position);
        return false;
      }
    }
    if (!isOfThisJournal(sequencer)) {
      LOG.log(Level.WARNING, "snapshot of {0} is of another journal", position);
      return false;
    }
    return true;
  }

  /// A journal that was restored from a backup has gone another way since.
  private boolean isOfThisJournal(Sequencer sequencer) {
    return journal
        .find(sequencer.position())
        .map(entry -> Arrays.equals(entry.chain(), sequencer.head()))
        .orElse(true);
  }
}
