package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.ServerProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The disk fills up under the node: it stops acknowledging, says that it is not ready, and comes
/// back by itself once there is room.
final class DiskFull implements Scenario {
  private static final int MEGABYTES = 3_000;
  private static final double READY_SECONDS_MAX = 60;
  private static final double FULL_SECONDS_MAX = 120;

  @Override
  public Result run(Settings settings) throws IOException, InterruptedException {
    double slowestReady = 0;
    try (var trial = new Trial(settings);
        var disk = Disk.make(settings.folder(), MEGABYTES)) {
      ServerProcess server =
          ServerProcess.start(
              settings.home(),
              disk.folder().resolve("data"),
              settings.folder().resolve("log"),
              List.of(),
              Map.of());
      server.ready((long) (READY_SECONDS_MAX * 1e3));
      for (int round = 1; round <= settings.rounds(); round++) {
        trial.write(server.url());
        Path filler = disk.folder().resolve("filler");
        fill(filler);
        Killing.await(server.url(), false, FULL_SECONDS_MAX);
        Files.delete(filler);
        slowestReady = Math.max(slowestReady, Killing.await(server.url(), true, READY_SECONDS_MAX));
        trial.audit(server.url(), "disk full " + round + "/" + settings.rounds());
      }
      trial.auditAll(server.url());
      server.close();
      Map<String, Object> figures = trial.figures(settings.rounds());
      figures.put("slowestReadySeconds", slowestReady);
      return new Result("disk-full", trial.isWhole(), figures);
    }
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!Files.exists(filler)) {
        throw full;
      }
    }
  }
}
