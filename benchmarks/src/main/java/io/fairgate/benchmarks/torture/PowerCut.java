package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// The power goes at a random moment: the data lies on a file system of its own, which is told to
/// forget all that was not synced, and mounted anew.
final class PowerCut implements Scenario {
  private static final int MEGABYTES = 2_000;
  private static final long READY_MILLIS_MAX = 60_000;

  @Override
  public Result run(Settings settings) throws IOException, InterruptedException {
    var random = new SplittableRandom(settings.seed());
    double slowest = 0;
    try (var trial = new Trial(settings);
        var disk = Disk.make(settings.folder(), MEGABYTES)) {
      for (int round = 1; round <= settings.rounds(); round++) {
        ServerProcess server = start(settings, disk);
        slowest = Math.max(slowest, server.secondsToReady());
        trial.write(server.url());
        LockSupport.parkNanos(200_000_000 + random.nextLong(2_000_000_000L));
        long postmaster = Killing.postmaster(data(disk));
        disk.cutPower();
        server.kill();
        Killing.kill(postmaster);
        disk.mountAgain();
        ServerProcess after = start(settings, disk);
        slowest = Math.max(slowest, after.secondsToReady());
        trial.audit(after.url(), "power cut " + round + "/" + settings.rounds());
        if (round == settings.rounds()) {
          trial.auditAll(after.url());
        }
        after.close();
      }
      Map<String, Object> figures = trial.figures(settings.rounds());
      figures.put("slowestReadySeconds", slowest);
      return new Result("power-cut", trial.isWhole(), figures);
    }
  }

  private static ServerProcess start(Settings settings, Disk disk)
      throws IOException, InterruptedException {
    ServerProcess server =
        ServerProcess.start(
            settings.home(), data(disk), settings.folder().resolve("log"), List.of(), Map.of());
    server.ready(READY_MILLIS_MAX);
    return server;
  }

  private static Path data(Disk disk) {
    return disk.folder().resolve("data");
  }
}
