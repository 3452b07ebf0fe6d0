package io.fairgate.benchmarks.engine;

import io.fairgate.benchmarks.workload.PolicyFolder;
import io.fairgate.benchmarks.workload.Workload;
import io.fairgate.decision.policy.Policy;
import java.nio.file.Path;
import java.util.function.Supplier;

/// A process of its own for one engine: `ENGINE ORDERS RULES REPETITIONS POLICY`; the limit's classes
/// stand on the class path. Prints one line a repetition.
public final class Worker {
  private Worker() {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    int orders = Integer.parseInt(arguments[1]);
    int rules = Integer.parseInt(arguments[2]);
    int repetitions = Integer.parseInt(arguments[3]);
    var workload = new Workload(orders);
    Supplier<Candidate> engine = engine(name, workload, rules, Path.of(arguments[4]));
    for (int i = 0; i < repetitions; i++) {
      System.out.println(
          Repetition.run(name, rules, orders, Workload.FEATURES, engine).line());
    }
  }

  private static Supplier<Candidate> engine(
      String name, Workload workload, int rules, Path folder) throws Exception {
    Policy policy = PolicyFolder.load(folder);
    return () -> new FairgateCandidate(workload, policy, Repetition.STRETCH_ORDERS);
  }
}
