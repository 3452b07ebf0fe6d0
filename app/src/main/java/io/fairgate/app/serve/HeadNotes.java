package io.fairgate.app.serve;

import io.fairgate.app.keep.HeadFile;
import io.fairgate.app.terminal.Stop;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Journal.Head;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.node.Node;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Notes the journal's newest entry outside the database, once a second while it grows.
final class HeadNotes implements AutoCloseable {
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private static final Logger LOG = System.getLogger(HeadNotes.class.getName());

  private final Journal journal;
  private final HeadFile file;
  private Thread thread = Thread.ofPlatform().unstarted(() -> {});
  private volatile boolean isClosed;

  private HeadNotes(Journal journal, HeadFile file) {
    this.journal = journal;
    this.file = file;
  }

  /// Refuses a journal that does not reach as far as was noted, or says something else there.
  static HeadNotes of(Journal journal, HeadFile file) {
    Optional<Head> noted = file.read();
    noted.ifPresent(head -> check(journal, head, file));
    return new HeadNotes(journal, file);
  }

  private static void check(Journal journal, Head noted, HeadFile file) {
    boolean isThere =
        noted.position() == 0
            || journal
                .find(noted.position())
                .filter(entry -> Arrays.equals(entry.chain(), noted.chain()))
                .isPresent();
    if (!isThere) {
      throw Stop.refused(
          "the journal does not hold the entry at "
              + noted.position()
              + " that was acknowledged: its end was cut off, or an older copy was put back. Restore"
              + " the right database, or remove "
              + file.path()
              + " to go on without what is missing");
    }
  }

  void start(Node node) {
    thread = Thread.ofPlatform().daemon().name("head-notes").start(() -> run(node));
  }

  private void run(Node node) {
    long noted = -1;
    while (!isClosed) {
      if (node.durable() != noted) {
        noted = node.durable();
        note();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void note() {
    try {
      file.write(journal.head());
    } catch (IOException | Outage failed) {
      LOG.log(Level.WARNING, "the journal''s head was not noted: {0}", failed.getMessage());
    }
  }

  @Override
  public void close() {
    isClosed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
