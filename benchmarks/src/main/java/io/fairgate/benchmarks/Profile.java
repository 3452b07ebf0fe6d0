package io.fairgate.benchmarks;

import io.fairgate.benchmarks.engine.Fork;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where our engine's CPU time goes on the workload, method by method.
final class Profile {
  /// Long enough that start-up does not show.
  private static final int REPETITIONS = 8;

  private static final int LINES = 40;

  private final Map<String, Integer> self = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private int samples;

  void print(Fork fork, Path folder, int orders, int rules, PrintStream out) throws IOException {
    Path policy = folder.resolve("policy-" + rules);
    fork.writePolicy(rules, policy);
    Path recording = folder.resolve("profile.jfr");
    fork.profiled(orders, rules, REPETITIONS, policy, Samples.settings(folder), recording);
    Samples.read(recording, this::count);
    out.printf(Locale.ROOT, "%d samples of judging and applying%n", samples);
    print("at work", self, out);
    print("at work or waiting for what it called", whole, out);
  }

  private void count(List<String> stack) {
    samples++;
    self.merge(stack.get(0), 1, Integer::sum);
    new HashSet<>(stack).forEach(name -> whole.merge(name, 1, Integer::sum));
  }

  private void print(String title, Map<String, Integer> counts, PrintStream out) {
    out.printf(Locale.ROOT, "%n%s%n", title);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(LINES)
        .forEach(one ->
            out.printf(
                Locale.ROOT, "%5.1f %%  %s%n", 100.0 * one.getValue() / samples, one.getKey()));
  }
}
