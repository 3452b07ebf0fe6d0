package io.fairgate.benchmarks.torture;

import java.io.IOException;
import java.nio.file.Path;

/// One kind of trouble.
interface Scenario {
  /// `home` is where the launcher stands, `folder` an empty one to work in.
  record Settings(Path home, Path folder, int rounds, long seed) {}

  Result run(Settings settings) throws IOException, InterruptedException;
}
