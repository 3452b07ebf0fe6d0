package io.fairgate.benchmarks;

import io.fairgate.benchmarks.engine.Fork;
import io.fairgate.benchmarks.engine.Measured;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs all engines in turn, round by round, and keeps the best repetition of each process.
final class Rounds {
  /// The limit's own main makes three. A larger engine needs a million orders until Java has
  /// compiled it.
  private static final int REPETITIONS_LEAST = 3;

  private static final int REPETITIONS_MOST = 8;
  private static final int ORDERS_TO_WARM_UP = 1_000_000;

  private final Settings settings;
  private final Fork fork;
  private final Path folder;
  private final PrintStream progress;

  /// One engine on so many orders under so many rules.
  record Course(String engine, int rules, int orders) {}

  private final Map<Course, List<Measured>> best = new LinkedHashMap<>();

  Rounds(Settings settings, Fork fork, Path folder, PrintStream progress) {
    this.settings = settings;
    this.fork = fork;
    this.folder = folder;
    this.progress = progress;
  }

  void run() throws IOException {
    for (int rules : allRules()) {
      fork.writePolicy(rules, policy(rules));
    }
    for (int round = 1; round <= settings.rounds(); round++) {
      for (int rules : allRules()) {
        progress.printf(Locale.ROOT, "round %d of %d, %d rules%n", round, settings.rounds(), rules);
        run(Settings.LIMIT, rules, settings.orders());
        run(Settings.FAIRGATE, rules, settings.orders());
      }
      for (int rules : settings.rules()) {
        for (String slow : settings.slowEngines()) {
          int orders = settings.slowOrders(rules);
          if (round == 1) {
            run(Settings.LIMIT, rules, orders);
          }
          run(Settings.FAIRGATE, rules, orders);
          run(slow, rules, orders);
        }
      }
    }
  }

  /// Without rules too, where both are there: what a thousand rules cost is what comes on top.
  private List<Integer> allRules() {
    boolean both = settings.has(Settings.LIMIT) && settings.has(Settings.FAIRGATE);
    var all = new ArrayList<Integer>();
    if (both && settings.rules().contains(1000)) {
      all.add(0);
    }
    all.addAll(settings.rules());
    return all;
  }

  Path policy(int rules) {
    return folder.resolve("policy-" + rules);
  }

  private void run(String engine, int rules, int orders) throws IOException {
    if (!settings.has(engine)) {
      return;
    }
    progress.printf(Locale.ROOT, "  %s, %,d orders%n", engine, orders);
    List<Measured> all =
        engine.equals(Settings.LIMIT)
            ? fork.limit(orders, rules)
            : fork.worker(engine, orders, rules, repetitions(orders), policy(rules));
    Measured fastest =
        all.stream()
            .min(Comparator.comparingDouble(Measured::cpuMicrosPerOrder))
            .orElseThrow(() -> new IOException(engine + " ended without a measurement"));
    best.computeIfAbsent(new Course(engine, rules, orders), course -> new ArrayList<>())
        .add(fastest);
  }

  private static int repetitions(int orders) {
    return Math.clamp(ORDERS_TO_WARM_UP / orders, REPETITIONS_LEAST, REPETITIONS_MOST);
  }

  Map<Course, List<Measured>> best() {
    return best;
  }

  /// The CPU of an engine, round by round; empty where it did not run.
  double[] cpu(String engine, int rules, int orders) {
    return best.getOrDefault(new Course(engine, rules, orders), List.of()).stream()
        .mapToDouble(Measured::cpuMicrosPerOrder)
        .toArray();
  }

  /// Which courses found other hits or features than the first on the same orders and rules.
  List<String> disagreements() {
    var first = new LinkedHashMap<Course, Measured>();
    var faults = new ArrayList<String>();
    best.forEach((course, rounds) -> {
      for (Measured one : rounds) {
        Measured before = first.putIfAbsent(new Course("", course.rules(), course.orders()), one);
        if (before != null && !agree(before, one)) {
          faults.add(
              String.format(
                  Locale.ROOT,
                  "%s found hits %s and features %s, %s found %s and %s (%d rules, %d orders)",
                  before.engine(),
                  before.hitsChecksum(),
                  before.featuresChecksum(),
                  one.engine(),
                  one.hitsChecksum(),
                  one.featuresChecksum(),
                  course.rules(),
                  course.orders()));
        }
      }
    });
    return faults;
  }

  private static boolean agree(Measured a, Measured b) {
    return a.hitsChecksum().equals(b.hitsChecksum())
        && a.featuresChecksum().equals(b.featuresChecksum());
  }
}
