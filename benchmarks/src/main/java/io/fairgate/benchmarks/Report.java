package io.fairgate.benchmarks;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The outcome as a table for people, or as one JSON object.
final class Report {
  private Report() {}

  static String json(Outcome outcome) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine());
    all.put("runs", outcome.runs().stream().map(Report::json).toList());
    Map<String, Object> ratios = new LinkedHashMap<>();
    outcome
        .ratios()
        .forEach((name, ratio) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("min", ratio.min());
          one.put("median", ratio.median());
          one.put("max", ratio.max());
          ratios.put(name, one);
        });
    all.put("ratios", ratios);
    all.put("goals", outcome.goals().stream().map(Report::json).toList());
    Parts parts = outcome.parts();
    if (parts != null) {
      Map<String, Object> policy = new LinkedHashMap<>();
      policy.put("cpuMicrosPerOrder", parts.cpuMicrosPerOrder());
      policy.put("eventsPerOrder", parts.eventsPerOrder());
      policy.put("parts", parts.parts());
      all.put("policy", policy);
    }
    return Json.of(all);
  }

  private static Map<String, Object> json(Run run) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("engine", run.engine());
    one.put("rules", run.rules());
    one.put("orders", run.orders());
    one.put("cpuMicrosPerOrder", run.cpuMicrosPerOrder());
    one.put("ordersPerSecond", run.ordersPerSecond());
    one.put("p50Micros", run.p50Micros());
    one.put("p99Micros", run.p99Micros());
    one.put("bytesPerEntity", run.bytesPerEntity());
    one.put("allocBytesPerOrder", run.allocBytesPerOrder());
    one.put("hitsChecksum", run.hitsChecksum());
    one.put("featuresChecksum", run.featuresChecksum());
    one.put("policyLoadMillis", run.policyLoadMillis());
    return one;
  }

  private static Map<String, Object> json(Goal goal) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", goal.id());
    one.put("limit", goal.limit());
    one.put("got", goal.got());
    one.put("met", goal.met());
    return one;
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("architecture", System.getProperty("os.arch"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    return machine;
  }

  static void table(Outcome outcome, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-9s %6s %9s %9s %9s %7s %7s %9s %8s %8s%n",
        "engine",
        "rules",
        "orders",
        "CPU us",
        "orders/s",
        "p50 us",
        "p99 us",
        "B/entity",
        "B/order",
        "load ms");
    for (Run run : outcome.runs()) {
      out.printf(
          Locale.ROOT,
          "%-9s %6d %9d %9.2f %9.0f %7.2f %7.2f %9.0f %8s %8s%n",
          run.engine(),
          run.rules(),
          run.orders(),
          run.cpuMicrosPerOrder(),
          run.ordersPerSecond(),
          run.p50Micros(),
          run.p99Micros(),
          run.bytesPerEntity(),
          told(run.allocBytesPerOrder()),
          told(run.policyLoadMillis()));
    }
    out.println();
    outcome
        .ratios()
        .forEach((name, ratio) ->
            out.printf(
                Locale.ROOT,
                "%-40s %6.2f (%.2f to %.2f)%n",
                name,
                ratio.median(),
                ratio.min(),
                ratio.max()));
    out.println();
    Parts parts = outcome.parts();
    if (parts != null) {
      out.printf(
          Locale.ROOT,
          "whole policy on a generated marketplace: %.2f CPU us an order, %.1f events an order%n",
          parts.cpuMicrosPerOrder(),
          parts.eventsPerOrder());
      parts.parts().forEach((part, cost) -> out.printf(Locale.ROOT, "  %-10s %6.2f%n", part, cost));
      out.println();
    }
    List<Goal> goals = outcome.goals();
    for (Goal goal : goals) {
      out.printf(
          Locale.ROOT,
          "%-6s %-42s %8.2f, goal %.2f%n",
          goal.met() ? "met" : "missed",
          goal.id(),
          goal.got(),
          goal.limit());
    }
  }

  private static String told(double value) {
    return value < 0 ? "" : String.format(Locale.ROOT, "%.0f", value);
  }
}
