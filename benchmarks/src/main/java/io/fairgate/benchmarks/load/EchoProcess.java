package io.fairgate.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;

/// [EchoServer] in a JVM of its own, as the node is.
final class EchoProcess implements Closeable {
  private final Process process;
  final URI url;

  EchoProcess() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                EchoServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String port = lines.readLine();
    if (port == null) {
      throw new IOException("the echo server ended before it listened");
    }
    url = URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
