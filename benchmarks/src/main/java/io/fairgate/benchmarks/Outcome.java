package io.fairgate.benchmarks;

import io.fairgate.benchmarks.engine.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of all rounds: runs, ratios by name, the goals that can be told from them, and the
/// parts of a whole policy's cost where one was given.
record Outcome(List<Run> runs, Map<String, Ratio> ratios, List<Goal> goals, @Nullable Parts parts) {

  static Outcome of(
      Rounds rounds, Settings settings, Map<Integer, double[]> loads, @Nullable Parts parts) {
    Map<String, Ratio> ratios = ratios(rounds, settings);
    var runs = new ArrayList<Run>();
    rounds.best().forEach((course, all) -> runs.add(run(course, all, loads)));
    return new Outcome(runs, ratios, goals(runs, ratios, settings, loads), parts);
  }

  private static Run run(Rounds.Course course, List<Measured> all, Map<Integer, double[]> loads) {
    var median = new double[6];
    for (int what = 0; what < median.length; what++) {
      var values = new double[all.size()];
      for (int i = 0; i < values.length; i++) {
        Measured one = all.get(i);
        values[i] =
            switch (what) {
              case 0 -> one.cpuMicrosPerOrder();
              case 1 -> one.ordersPerSecond();
              case 2 -> one.p50Micros();
              case 3 -> one.p99Micros();
              case 4 -> one.bytesPerEntity();
              default -> one.allocBytesPerOrder();
            };
      }
      median[what] = Ratio.median(values);
    }
    boolean loadsPolicies = course.engine().equals(Settings.FAIRGATE);
    double[] load = loads.getOrDefault(course.rules(), new double[] {-1, -1});
    return new Run(
        course.engine(),
        course.rules(),
        course.orders(),
        median[0],
        median[1],
        median[2],
        median[3],
        median[4],
        median[5],
        all.get(0).hitsChecksum(),
        all.get(0).featuresChecksum(),
        loadsPolicies ? load[1] : -1);
  }

  private static Map<String, Ratio> ratios(Rounds rounds, Settings settings) {
    var ratios = new LinkedHashMap<String, Ratio>();
    for (int rules : settings.rules()) {
      double[] ours = rounds.cpu(Settings.FAIRGATE, rules, settings.orders());
      double[] limit = rounds.cpu(Settings.LIMIT, rules, settings.orders());
      put(ratios, "fairgate/limit " + rules + " rules", ours, limit);
      for (String slow : settings.slowEngines()) {
        int orders = settings.slowOrders(rules);
        double[] theirs = rounds.cpu(slow, rules, orders);
        double[] beside = rounds.cpu(Settings.FAIRGATE, rules, orders);
        put(ratios, slow + "/fairgate " + rules + " rules", theirs, beside);
      }
    }
    double[] ours = onTop(rounds, Settings.FAIRGATE, settings.orders());
    double[] limit = onTop(rounds, Settings.LIMIT, settings.orders());
    put(ratios, "fairgate/limit for 1000 rules alone", ours, limit);
    return ratios;
  }

  private static void put(Map<String, Ratio> ratios, String name, double[] over, double[] under) {
    if (over.length > 0 && under.length > 0) {
      ratios.put(name, Ratio.of(over, under));
    }
  }

  /// What 1,000 rules cost on top of none.
  private static double[] onTop(Rounds rounds, String engine, int orders) {
    double[] many = rounds.cpu(engine, 1000, orders);
    double[] none = rounds.cpu(engine, 0, orders);
    var costs = new double[Math.min(many.length, none.length)];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = many[i] - none[i];
    }
    return costs;
  }

  private static List<Goal> goals(
      List<Run> runs, Map<String, Ratio> ratios, Settings settings, Map<Integer, double[]> loads) {
    var goals = new ArrayList<Goal>();
    Ratio hundred = ratios.get("fairgate/limit 100 rules");
    if (hundred != null) {
      goals.add(Goal.atMost("1 cost of a decision over the limit's", 1.5, hundred.median()));
    }
    Ratio esper = ratios.get("esper/fairgate 100 rules");
    if (esper != null) {
      goals.add(Goal.atLeast("1 Esper's cost over ours", 8, esper.median()));
    }
    Ratio cel = ratios.get("cel/fairgate 100 rules");
    if (cel != null) {
      goals.add(Goal.atLeast("1 cel-java's cost over ours", 4, cel.median()));
    }
    Ratio alone = ratios.get("fairgate/limit for 1000 rules alone");
    if (alone != null) {
      goals.add(Goal.atMost("2 cost of 1,000 rules over the limit's", 2, alone.median()));
    }
    double[] load = loads.get(1000);
    if (load != null) {
      goals.add(Goal.atMost("2 ms until 1,000 rules are in force", 200, load[1]));
    }
    double ours = bytes(runs, Settings.FAIRGATE, settings.orders());
    double limit = bytes(runs, Settings.LIMIT, settings.orders());
    if (ours > 0 && limit > 0) {
      goals.add(Goal.atMost("3 bytes an entity over the limit's", 0.5, ours / limit));
    }
    return goals;
  }

  private static double bytes(List<Run> runs, String engine, int orders) {
    return runs.stream()
        .filter(run -> run.engine().equals(engine) && run.orders() == orders && run.rules() > 0)
        .mapToDouble(Run::bytesPerEntity)
        .findFirst()
        .orElse(0);
  }
}
