package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.HttpConnection;
import io.fairgate.benchmarks.client.OrderMaker;
import io.fairgate.benchmarks.client.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long until a node is ready: with an empty journal, warm, and with many events behind the
/// last snapshot, of which there is none.
final class StartUp implements Scenario {
  private static final double WARM_SECONDS_MAX = 3;
  private static final double RECOVERY_SECONDS_MAX = 10;
  private static final long READY_MILLIS_MAX = 600_000;
  private static final int BATCH = 500;

  /// Snapshots so far apart that none is made.
  private static final Map<String, String> NONE = Map.of("FAIRGATE_SNAPSHOT_EVERY", "1000000000");

  @Override
  public Result run(Settings settings) throws IOException, InterruptedException {
    start(settings).close();
    ServerProcess warm = start(settings);
    double warmSeconds = warm.secondsToReady();
    fill(warm, settings.rounds(), settings.seed());
    warm.kill();
    ServerProcess recovered = start(settings);
    double recoverySeconds = recovered.secondsToReady();
    long position = recovered.position();
    recovered.close();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("events", position);
    figures.put("warmSeconds", warmSeconds);
    figures.put("recoverySeconds", recoverySeconds);
    boolean passed =
        warmSeconds <= WARM_SECONDS_MAX
            && recoverySeconds <= RECOVERY_SECONDS_MAX
            && position >= settings.rounds();
    return new Result("start", passed, figures);
  }

  private static void fill(ServerProcess server, int orders, long seed) throws IOException {
    var maker = new OrderMaker(seed, System.currentTimeMillis() - 86_400_000);
    try (var connection = new HttpConnection(server.url())) {
      var lines = new ByteArrayOutputStream();
      for (int i = 0; i < orders; i++) {
        lines.writeBytes(maker.order(i));
        lines.write('\n');
        if ((i + 1) % BATCH == 0 || i == orders - 1) {
          int status = connection.send(Requests.orders(lines.toByteArray())).status();
          if (status != 200) {
            throw new IOException("a batch was answered with " + status);
          }
          lines.reset();
        }
      }
    }
  }

  private static ServerProcess start(Settings settings) throws IOException, InterruptedException {
    Path folder = settings.folder();
    ServerProcess server =
        ServerProcess.start(
            settings.home(), folder.resolve("data"), folder.resolve("log"), List.of(), NONE);
    server.ready(READY_MILLIS_MAX);
    return server;
  }
}
