package io.fairgate.postgres.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The processes whose program lies in this data directory's folder of binaries: ours, whoever
/// started them.
record Processes(Home home, Login login, Binaries binaries) {

  List<ProcessHandle> ours() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  boolean isOurs(ProcessHandle process) {
    return process.info().command().map(this::isInHome).orElse(false);
  }

  /// A program that was replaced meanwhile has ` (deleted)` at its end, and still begins here.
  private boolean isInHome(String program) {
    Path path = Path.of(program);
    return path.startsWith(home.path())
        && home.path().relativize(path).getName(0).toString().startsWith("bin-");
  }

  /// Sends a signal by PostgreSQL's own means, which exist wherever it runs.
  void signal(String name, long pid) throws IOException {
    Process kill =
        login.command(binaries, "pg_ctl", List.of("kill", name, Long.toString(pid))).start();
    kill.getInputStream().readAllBytes();
  }

  /// Stops a postmaster: politely, then at once (it recovers at the next start), then by force.
  void stop(ProcessHandle postmaster, Duration patience) throws IOException {
    signal("INT", postmaster.pid());
    if (ended(List.of(postmaster), patience)) {
      return;
    }
    signal("QUIT", postmaster.pid());
    if (!ended(List.of(postmaster), Duration.ofSeconds(1))) {
      postmaster.destroyForcibly();
      ended(List.of(postmaster), Duration.ofSeconds(1));
    }
  }

  /// Waits until all have ended; false when some have not in time.
  static boolean ended(List<ProcessHandle> processes, Duration patience) {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
