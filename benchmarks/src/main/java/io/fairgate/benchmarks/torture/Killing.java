package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.HttpConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// `kill -9`, and waiting until a node is ready.
final class Killing {
  private static final long LOOK_NANOS = 20_000_000;

  private Killing() {}

  static void kill(long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
    while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /// The embedded PostgreSQL's own word on who it is.
  static long postmaster(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data, 3)) {
      Path found =
          files
              .filter(file -> file.endsWith("postmaster.pid"))
              .findFirst()
              .orElseThrow(() -> new IOException("no postmaster runs in " + data));
      return Long.parseLong(Files.readAllLines(found).getFirst().strip());
    }
  }

  static boolean isReady(URI server) {
    try (var connection = new HttpConnection(server)) {
      return connection.send(Requests.get("/health/ready")).status() == 200;
    } catch (IOException down) {
      return false;
    }
  }

  /// Waits until a node says that it is ready, or that it is not; seconds from now.
  static double await(URI server, boolean ready, double secondsMax) throws IOException {
    long from = System.nanoTime();
    while (isReady(server) != ready) {
      if (System.nanoTime() - from > secondsMax * 1e9) {
        throw new IOException(
            "the node was not " + (ready ? "ready" : "down") + " within " + secondsMax + " s");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return (System.nanoTime() - from) / 1e9;
  }
}
