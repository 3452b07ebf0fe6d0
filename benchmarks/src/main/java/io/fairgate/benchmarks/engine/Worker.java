package io.fairgate.benchmarks.engine;

import io.fairgate.benchmarks.workload.PolicyFolder;
import io.fairgate.benchmarks.workload.Workload;
import io.fairgate.benchmarks.workload.Workload.Rule;
import io.fairgate.decision.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// A process of its own for one engine: `ENGINE ORDERS RULES REPETITIONS POLICY`; the limit's
/// classes stand on the class path. Prints one line a repetition.
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
      System.out.println(Repetition.run(name, rules, workload, engine).line());
    }
  }

  private static Supplier<Candidate> engine(String name, Workload workload, int rules, Path folder)
      throws Exception {
    int stretch = Repetition.STRETCH_ORDERS;
    if (name.equals("fairgate")) {
      Policy policy = PolicyFolder.load(folder);
      return () -> new FairgateCandidate(workload, policy, stretch);
    }
    List<Rule> texts = Workload.rules(rules);
    return switch (name) {
      case "cel" -> made(() -> new CelJavaCandidate(workload, texts));
      case "esper" -> made(() -> new EsperCandidate(workload, texts, stretch));
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }

  /// An engine that throws while it is made.
  private interface Maker {
    Candidate make() throws Exception;
  }

  private static Supplier<Candidate> made(Maker maker) {
    return () -> {
      try {
        return maker.make();
      } catch (Exception broken) {
        throw new IllegalStateException("an engine that cannot be set up", broken);
      }
    };
  }
}
