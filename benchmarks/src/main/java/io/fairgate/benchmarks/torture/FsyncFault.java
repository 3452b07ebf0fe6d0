package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A sync of PostgreSQL's fails once, the Nth after some moment. Nothing is acknowledged on its
/// strength, the node says within a second that it is not ready, and comes back by itself. Needs
/// `strace`.
final class FsyncFault implements Scenario {
  private static final double READY_SECONDS_MAX = 60;
  private static final double DOWN_SECONDS_MAX = 1;
  private static final int SYNCS_MAX = 200;
  private static final long FAULT_NANOS_MAX = 20_000_000_000L;

  @Override
  public Result run(Settings settings) throws IOException, InterruptedException {
    var random = new SplittableRandom(settings.seed());
    int faults = 0;
    double slowestDown = 0;
    double slowestReady = 0;
    try (var trial = new Trial(settings)) {
      Path data = settings.folder().resolve("data");
      ServerProcess server =
          ServerProcess.start(
              settings.home(), data, settings.folder().resolve("log"), List.of(), Map.of());
      server.ready((long) (READY_SECONDS_MAX * 1e3));
      for (int round = 1; round <= settings.rounds(); round++) {
        trial.write(server.url());
        Path log = settings.folder().resolve("strace-" + round);
        Process strace = inject(Killing.postmaster(data), 1 + random.nextInt(SYNCS_MAX), log);
        boolean isHit = awaitFault(log);
        if (isHit) {
          faults++;
          slowestDown =
              Math.max(slowestDown, Killing.await(server.url(), false, READY_SECONDS_MAX));
        }
        strace.destroy();
        strace.waitFor(10, TimeUnit.SECONDS);
        slowestReady = Math.max(slowestReady, Killing.await(server.url(), true, READY_SECONDS_MAX));
        trial.audit(
            server.url(), "fsync " + round + "/" + settings.rounds() + (isHit ? "" : " not hit"));
      }
      trial.auditAll(server.url());
      server.close();
      Map<String, Object> figures = trial.figures(settings.rounds());
      figures.put("faults", faults);
      figures.put("slowestDownSeconds", slowestDown);
      figures.put("slowestReadySeconds", slowestReady);
      boolean passed = trial.isWhole() && faults > 0 && slowestDown <= DOWN_SECONDS_MAX;
      return new Result("fsync", passed, figures);
    }
  }

  /// The postmaster and its children of now; those to come are followed.
  private static Process inject(long postmaster, int nth, Path log) throws IOException {
    var command = new ArrayList<String>();
    command.addAll(List.of("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync"));
    command.addAll(List.of("-e", "inject=fsync,fdatasync:error=EIO:when=" + nth));
    command.addAll(List.of("-o", log.toString(), "-p", Long.toString(postmaster)));
    ProcessHandle.of(postmaster).stream()
        .flatMap(ProcessHandle::children)
        .forEach(child -> command.addAll(List.of("-p", Long.toString(child.pid()))));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static boolean awaitFault(Path log) throws IOException {
    long until = System.nanoTime() + FAULT_NANOS_MAX;
    while (System.nanoTime() < until) {
      if (Files.exists(log) && Files.readString(log).contains("(INJECTED)")) {
        return true;
      }
      LockSupport.parkNanos(5_000_000);
    }
    return false;
  }
}
