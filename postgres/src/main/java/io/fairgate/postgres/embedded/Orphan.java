package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A PostgreSQL that outlived its node: nothing of it is adopted, it is stopped and started afresh.
///
/// Whoever calls this holds the data directory's lock, so each process of ours is an orphan.
record Orphan(Processes processes, Home home) {
  /// A stop takes a tenth of a second, and longer when much is to be written; then a recovery is
  /// quicker.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// A worker that is killed may be waiting for the disk.
  private static final Duration WORKERS_PATIENCE = Duration.ofSeconds(5);

  void stop() {
    try {
      for (ProcessHandle postmaster : processes.ours().stream().filter(this::leads).toList()) {
        processes.stop(postmaster, PATIENCE);
      }
      end(processes.ours());
      for (String stale : List.of("postmaster.pid", "postmaster.opts")) {
        Files.deleteIfExists(home.cluster().resolve(stale));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot stop the PostgreSQL that was left behind", failed);
    }
  }

  /// A postmaster is the child of something that is not ours.
  private boolean leads(ProcessHandle process) {
    return process.parent().map(parent -> !processes.isOurs(parent)).orElse(true)
        && isNamed(process.pid());
  }

  /// Of the leaders, the postmaster is the one that its own file names; others are its lost
  /// workers.
  private boolean isNamed(long pid) {
    Path file = home.cluster().resolve("postmaster.pid");
    try {
      return Files.exists(file)
          && Files.readAllLines(file).getFirst().strip().equals(Long.toString(pid));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// Workers whose postmaster is dead have nothing more to do, and the recovery does not rest on
  /// them.
  private static void end(List<ProcessHandle> left) {
    left.forEach(ProcessHandle::destroyForcibly);
    if (!Processes.ended(left, WORKERS_PATIENCE)) {
      throw new DatabaseRefused(
          Reason.SECOND_NODE,
          "PostgreSQL processes of an earlier node cannot be stopped: "
              + left.stream().map(ProcessHandle::pid).toList()
              + "; stop them by hand");
    }
  }
}
