package io.fairgate.app.replay;

import io.fairgate.decision.Engine;
import io.fairgate.decision.state.StateBytes;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// All state of an engine in a file: one entity after the other.
///
/// ```
/// table (4) | key (16) | length (4) | bytes        … and -1 for a table at the end
/// ```
final class StateFile {
  private static final int END = -1;

  private StateFile() {}

  /// Writes all state out to a file, and makes an engine that knows what is read back from it.
  static Engine writeAndReadBack(Engine engine) {
    try {
      Path file = Files.createTempFile("fairgate-state", ".bin");
      try {
        write(engine, file);
        return read(new Engine(engine.policy()), file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(Engine engine, Path file) throws IOException {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      new StateBytes(engine.states())
          .forEach((table, high, low, bytes, length) -> {
            try {
              out.writeInt(table);
              out.writeLong(high);
              out.writeLong(low);
              out.writeInt(length);
              out.write(bytes, 0, length);
            } catch (IOException full) {
              throw new UncheckedIOException(full);
            }
          });
      out.writeInt(END);
    }
  }

  private static Engine read(Engine fresh, Path file) throws IOException {
    var states = new StateBytes(fresh.states());
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (int table = in.readInt(); table != END; table = in.readInt()) {
        long high = in.readLong();
        long low = in.readLong();
        byte[] bytes = in.readNBytes(in.readInt());
        states.restore(table, high, low, bytes);
      }
    } catch (EOFException cut) {
      throw new IOException("the file of state ends in the middle", cut);
    }
    return fresh;
  }
}
