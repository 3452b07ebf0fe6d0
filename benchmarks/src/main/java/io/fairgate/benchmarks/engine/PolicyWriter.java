package io.fairgate.benchmarks.engine;

import io.fairgate.benchmarks.workload.PolicyFolder;
import io.fairgate.benchmarks.workload.PolicyText;
import io.fairgate.benchmarks.workload.Workload;
import java.nio.file.Path;

/// A process of its own that asks the limit's classes for so many rules and writes them as a
/// policy: `RULES FOLDER`.
public final class PolicyWriter {
  private PolicyWriter() {}

  public static void main(String[] arguments) throws Exception {
    int rules = Integer.parseInt(arguments[0]);
    PolicyFolder.write(Path.of(arguments[1]), PolicyText.files(Workload.rules(rules)));
  }
}
