package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Chain;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.journal.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Brings a sequencer to the journal's head: from the newest snapshot that can be read, or from the
/// first entry, and then entry by entry.
final class Recovery {
  /// How often progress is told, in entries.
  private static final long TOLD_EVERY = 10_000;

  private static final Logger LOG = System.getLogger(Recovery.class.getName());

  private final Journal journal;
  private final Snapshots snapshots;
  private final Supplier<Sequencer> fresh;

  /// `fresh` makes a sequencer before its first entry.
  Recovery(Journal journal, Snapshots snapshots, Supplier<Sequencer> fresh) {
    this.journal = journal;
    this.snapshots = snapshots;
    this.fresh = fresh;
  }

  /// At the journal's head. `progress` hears of the position now and then.
  Sequencer recover(LongConsumer progress) {
    long upTo = journal.head().position();
    Sequencer sequencer = newest(upTo);
    var chain = new Chain();
    journal.read(
        sequencer.position(),
        upTo,
        entry -> {
          check(entry, sequencer, chain);
          sequencer.restore(entry);
          if (entry.position() % TOLD_EVERY == 0) {
            progress.accept(entry.position());
          }
        });
    if (sequencer.position() != upTo) {
      throw new Outage(
          "journal_gap", "the journal ends at " + sequencer.position() + ", its head at " + upTo);
    }
    return sequencer;
  }

  private static void check(Entry entry, Sequencer sequencer, Chain chain) {
    if (entry.position() != sequencer.position() + 1 || !chain.holds(sequencer.head(), entry)) {
      throw new Outage(
          "journal_damaged",
          "the entry at "
              + entry.position()
              + " does not follow the one before: run fairgate verify, and restore a backup");
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
