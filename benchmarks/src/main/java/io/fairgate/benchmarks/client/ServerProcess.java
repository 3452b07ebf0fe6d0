package io.fairgate.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `fairgate serve` as a process of its own, that can be killed.
public final class ServerProcess implements Closeable {
  /// The key that its admin gets.
  public static final String ADMIN_KEY = "fg_live_torture_0123456789abcdef0123456789abcdef01234567";

  private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");
  private static final Pattern POSTGRES = Pattern.compile("\"postgresPid\":([0-9]+)");
  private static final Pattern POSITION = Pattern.compile("\"position\":([0-9]+)");

  private final Process process;
  private final CompletableFuture<String> readyLine = new CompletableFuture<>();
  private final long startedNanos = System.nanoTime();
  private volatile long readyNanos;

  private ServerProcess(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("server-output").start(this::read);
  }

  /// Starts it on a data directory; its log goes to a file. `home` is where the launcher stands.
  public static ServerProcess start(
      Path home, Path data, Path log, List<String> more, Map<String, String> environment)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(home.resolve("fairgate").toString());
    command.addAll(List.of("serve", "--data", data.toString(), "--port", "0"));
    command.addAll(more);
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("FAIRGATE_ADMIN_KEY", ADMIN_KEY);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ServerProcess(builder.start());
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{\"ready\":true")) {
          readyNanos = System.nanoTime();
          readyLine.complete(line);
        }
      }
    } catch (IOException gone) {
      // The process ended; what it said before counts.
    }
    readyLine.completeExceptionally(new IOException("the server ended before it was ready"));
  }

  /// The line that says it is ready, once it comes.
  public String ready(long withinMillis) throws IOException, InterruptedException {
    try {
      return readyLine.get(withinMillis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException ended) {
      throw new IOException("the server ended before it was ready", ended);
    } catch (TimeoutException late) {
      throw new IOException("the server was not ready within " + withinMillis + " ms", late);
    }
  }

  /// From the start of the process to its ready line.
  public double secondsToReady() {
    return (readyNanos - startedNanos) / 1e9;
  }

  public URI url() {
    return URI.create(found(URL));
  }

  public long postgresPid() {
    return Long.parseLong(found(POSTGRES));
  }

  public long position() {
    return Long.parseLong(found(POSITION));
  }

  private String found(Pattern pattern) {
    Matcher matcher = pattern.matcher(readyLine.getNow(""));
    if (!matcher.find()) {
      throw new IllegalStateException("the ready line has no " + pattern);
    }
    return matcher.group(1);
  }

  /// The launcher becomes the server, so that this is the JVM's own id.
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// `kill -9`.
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// Ends it in order; kills it when it does not end.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
