package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// `kill -9`, again and again, at random moments, under sixteen writers: the JVM, the postmaster,
/// both, while it starts, while it takes a snapshot. Nothing acknowledged is lost or changed, and
/// the node is ready by itself each time.
final class KillLoop implements Scenario {
  /// In how long it must be ready again.
  private static final double READY_SECONDS_MAX = 10;

  private static final double GIVEN_UP_SECONDS = 60;

  /// So that a kill often meets a snapshot being made.
  private static final Map<String, String> OFTEN = Map.of("FAIRGATE_SNAPSHOT_EVERY", "5000");

  private enum Target {
    JVM,
    POSTMASTER,
    BOTH,
    WHILE_STARTING
  }

  /// The server that runs after a kill, and in how many seconds it was ready.
  private record Back(ServerProcess server, double seconds) {}

  private final Map<Target, Integer> kills = new EnumMap<>(Target.class);

  @Override
  public Result run(Settings settings) throws IOException, InterruptedException {
    var random = new SplittableRandom(settings.seed());
    int late = 0;
    double slowest = 0;
    try (var trial = new Trial(settings)) {
      Back now = start(settings);
      for (int round = 1; round <= settings.rounds(); round++) {
        trial.write(now.server().url());
        LockSupport.parkNanos(random.nextLong(2_000_000_000L));
        Target target = Target.values()[random.nextInt(Target.values().length)];
        kills.merge(target, 1, Integer::sum);
        now = strike(target, now.server(), settings, random);
        slowest = Math.max(slowest, now.seconds());
        late += now.seconds() > READY_SECONDS_MAX ? 1 : 0;
        trial.audit(now.server().url(), "kill " + round + "/" + settings.rounds() + " " + target);
      }
      trial.auditAll(now.server().url());
      now.server().close();
      Map<String, Object> figures = trial.figures(settings.rounds());
      figures.put("kills", kills);
      figures.put("slowestReadySeconds", slowest);
      figures.put("readyLate", late);
      return new Result("kill", trial.isWhole() && late == 0, figures);
    }
  }

  private static Back strike(
      Target target, ServerProcess server, Settings settings, SplittableRandom random)
      throws IOException, InterruptedException {
    switch (target) {
      case JVM -> server.kill();
      case POSTMASTER -> {
        // The node itself brings its database back.
        Killing.kill(Killing.postmaster(data(settings)));
        Killing.await(server.url(), false, GIVEN_UP_SECONDS);
        return new Back(server, Killing.await(server.url(), true, GIVEN_UP_SECONDS));
      }
      case BOTH -> {
        long postmaster = Killing.postmaster(data(settings));
        server.kill();
        Killing.kill(postmaster);
      }
      case WHILE_STARTING -> {
        server.kill();
        ServerProcess starting = launch(settings);
        LockSupport.parkNanos(random.nextLong(2_500_000_000L));
        starting.kill();
      }
    }
    return start(settings);
  }

  private static Back start(Settings settings) throws IOException, InterruptedException {
    ServerProcess server = launch(settings);
    server.ready((long) (GIVEN_UP_SECONDS * 1e3));
    return new Back(server, server.secondsToReady());
  }

  private static ServerProcess launch(Settings settings) throws IOException {
    return ServerProcess.start(
        settings.home(), data(settings), settings.folder().resolve("log"), List.of(), OFTEN);
  }

  private static Path data(Settings settings) {
    return settings.folder().resolve("data");
  }
}
