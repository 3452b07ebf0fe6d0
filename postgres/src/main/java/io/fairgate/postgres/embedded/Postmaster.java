package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A running PostgreSQL server of ours.
record Postmaster(Process process, int port) {
  /// Another program may take a free port before PostgreSQL does; five times in a row it does not.
  private static final int PORTS_TRIED = 5;

  private static final Duration GLANCE = Duration.ofMillis(10);

  static Postmaster start(Cluster cluster, EmbeddedSettings settings) throws IOException {
    long deadline = System.nanoTime() + settings.startTimeout().toNanos();
    File output = cluster.home().log().resolve("start.log").toFile();
    for (int tried = 1; ; tried++) {
      int port = freePort();
      cluster.configure(port, settings);
      Process process =
          cluster
              .login()
              .command(
                  cluster.binaries(),
                  "postgres",
                  List.of("-D", cluster.home().cluster().toString()))
              .redirectOutput(output)
              .start();
      process.getOutputStream().close();
      if (isReady(process, cluster.home(), deadline)) {
        return new Postmaster(process, port);
      }
      String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
      if (!said.contains("could not create any TCP/IP sockets") || tried == PORTS_TRIED) {
        throw new DatabaseRefused(Reason.UNREACHABLE, "PostgreSQL did not start:\n" + said.strip());
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Looks at the eighth line of `postmaster.pid`, where PostgreSQL says that it is ready.
  private static boolean isReady(Process process, Home home, long deadline) throws IOException {
    Path file = home.cluster().resolve("postmaster.pid");
    try {
      while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        if (Files.exists(file)) {
          List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
          if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
            return true;
          }
        }
        if (System.nanoTime() > deadline) {
          throw new DatabaseRefused(
              Reason.UNREACHABLE,
              "PostgreSQL is not ready in time; what it does is said in " + home.log());
        }
      }
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL started", stopped);
    } finally {
      if (Thread.currentThread().isInterrupted() || System.nanoTime() > deadline) {
        process.destroy();
      }
    }
  }
}
