package io.fairgate.benchmarks.engine;

import io.fairgate.benchmarks.workload.PolicyFolder;
import io.fairgate.decision.Decider;
import java.nio.file.Path;
import java.util.Arrays;

/// A process of its own that loads one policy again and again, as a node does when analysts write:
/// read from its files, checked, compiled, and a [Decider] that asks its rules.
public final class PolicyLoadTime {
  /// After these the compiler of Java is done with the loader, as it is in a node that is up.
  private static final int WARM_UP = 30;

  private static final int MEASURED = 11;

  private PolicyLoadTime() {}

  /// Prints `loaded COLD WARM` in milliseconds.
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    double cold = load(folder);
    for (int i = 0; i < WARM_UP; i++) {
      load(folder);
    }
    var warm = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      warm[i] = load(folder);
    }
    Arrays.sort(warm);
    System.out.println("loaded " + cold + " " + warm[MEASURED / 2]);
  }

  private static double load(Path folder) throws Exception {
    long from = System.nanoTime();
    var decider = new Decider(PolicyFolder.load(folder));
    long nanos = System.nanoTime() - from;
    if (decider.firedCount() != 0) {
      throw new IllegalStateException("a new decider has decided nothing");
    }
    return nanos / 1e6;
  }
}
