package io.fairgate.benchmarks;

import io.fairgate.benchmarks.engine.Fork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a decision under a whole policy costs on a generated marketplace, and what each part takes
/// of it.
///
/// `parts` are CPU µs an order: the share of samples in which a class of that part is on the stack.
/// What is in none of them (reading events, the engine itself) is the rest.
record Parts(double cpuMicrosPerOrder, double eventsPerOrder, Map<String, Double> parts) {
  private static final String REST = "rest";

  /// Enough that a buyer has habits, few enough to be made in seconds.
  private static final int ORDERS = 100_000;

  private static final int REPETITIONS = 6;

  private static final Map<String, List<String>> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put("fields", List.of("EventFields."));
    CLASSES.put("windows", List.of("WindowStates."));
    CLASSES.put("baselines", List.of("BuyerStates."));
    CLASSES.put("links", List.of("LinkStates."));
    CLASSES.put("claims", List.of("CampaignStates.", "Passes."));
    CLASSES.put("rules", List.of("BytecodePredicates.", "Verdict."));
    CLASSES.put("record", List.of("DecisionRecord."));
  }

  static Parts measure(Fork fork, Path policy, Path folder) throws IOException {
    Path recording = folder.resolve("parts.jfr");
    double[] cost = fork.market(policy, ORDERS, REPETITIONS, Samples.settings(folder), recording);
    Map<String, Integer> counts = new LinkedHashMap<>();
    CLASSES.keySet().forEach(part -> counts.put(part, 0));
    counts.put(REST, 0);
    Samples.read(recording, stack -> counts.merge(part(stack), 1, Integer::sum));
    int all = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).sum());
    Map<String, Double> parts = new LinkedHashMap<>();
    counts.forEach((part, count) -> parts.put(part, cost[0] * count / all));
    return new Parts(cost[0], cost[1], parts);
  }

  /// The part to which a stack belongs, whose frames are named `Type.method`.
  static String part(List<String> stack) {
    for (var part : CLASSES.entrySet()) {
      for (String frame : stack) {
        if (part.getValue().stream().anyMatch(frame::startsWith)) {
          return part.getKey();
        }
      }
    }
    return REST;
  }
}
