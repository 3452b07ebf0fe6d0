package io.fairgate.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.terminal.Stop;
import io.fairgate.decision.policy.Policy;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The folder that a replay writes its decisions and features to.
final class OutFolder implements AutoCloseable {
  /// No folder: nothing is written.
  static OutFolder none() {
    return new OutFolder(OutputStream.nullOutputStream(), null, null);
  }

  private final OutputStream decisions;
  private final @Nullable Writer writer;
  private final @Nullable FeatureLog features;

  private OutFolder(
      OutputStream decisions, @Nullable Writer writer, @Nullable FeatureLog features) {
    this.decisions = decisions;
    this.writer = writer;
    this.features = features;
  }

  static OutFolder open(String folder, Policy policy) {
    try {
      Path root = Files.createDirectories(Path.of(folder));
      var decisions =
          new BufferedOutputStream(Files.newOutputStream(root.resolve("decisions.jsonl")), 1 << 16);
      var writer =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(root.resolve("features.csv")), UTF_8),
              1 << 16);
      return new OutFolder(decisions, writer, new FeatureLog(policy, writer));
    } catch (IOException | InvalidPathException unwritable) {
      throw Stop.environment("cannot write to " + folder + ": " + Stop.cause(unwritable));
    }
  }

  void into(Run run) {
    run.decisions(decisions);
    if (features != null) {
      run.with(features);
    }
  }

  @Override
  public void close() throws IOException {
    decisions.close();
    if (writer != null) {
      writer.close();
    }
  }
}
