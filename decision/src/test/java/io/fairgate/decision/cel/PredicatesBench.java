package io.fairgate.decision.cel;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// How long a policy takes to come into force, and what a rule costs beside the barest bytecode for it, in one run:
///
///     java … io.fairgate.decision.cel.PredicatesBench [rules] [rounds]
public final class PredicatesBench {
  private static final int VECTORS = 20_000;
  private static final int LOADS = 20;

  private PredicatesBench() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    SplittableRandom random = new SplittableRandom(7);
    List<List<BareRules.Comparison>> rules = BareRules.rules(count, random);
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < BareRules.VARIABLES; i++) {
      variables.add(new Variable("f" + i, CelType.INT, i, "a count"));
    }
    Scope scope = Scope.of(variables);
    Predicates predicates = load(scope, rules);
    BareRules.Program bare = BareRules.compile(rules);

    long[][] vectors = new long[VECTORS][BareRules.VARIABLES];
    for (long[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (long) (100 * Math.pow(random.nextDouble(), 4));
      }
    }
    Values values = new Values(scope);
    Hits hits = new Hits(count);
    int[] fired = new int[count];
    for (int round = 0; round < rounds; round++) {
      long start = cpuNanos();
      for (long[] vector : vectors) {
        System.arraycopy(vector, 0, values.ints, 0, vector.length);
        bare.evaluate(values.ints, fired, 0);
      }
      long between = cpuNanos();
      for (long[] vector : vectors) {
        System.arraycopy(vector, 0, values.ints, 0, vector.length);
        predicates.evaluate(values, hits);
      }
      long end = cpuNanos();
      double limit = (between - start) / (double) VECTORS / count;
      double ours = (end - between) / (double) VECTORS / count;
      System.out.printf(
          "%d rules: limit %.2f ns a rule, ours %.2f, ratio %.2f%n",
          count, limit, ours, ours / limit);
      int expected = bare.evaluate(values.ints, fired, 0);
      if (expected != hits.firedCount
          || !Arrays.equals(fired, 0, expected, hits.fired, 0, expected)) {
        throw new IllegalStateException("different rules fired");
      }
    }
  }

  private static Predicates load(Scope scope, List<List<BareRules.Comparison>> rules) {
    List<String> texts =
        rules.stream()
            .map(rule ->
                rule.stream().map(BareRules.Comparison::text).collect(Collectors.joining(" && ")))
            .toList();
    Predicates predicates = null;
    for (int i = 0; i < LOADS; i++) {
      long start = System.nanoTime();
      CelCompiler compiler = new CelCompiler(scope, Shop.NAMED_LISTS);
      List<Expression> expressions = new ArrayList<>();
      for (Checked checked : compiler.checkAll(texts)) {
        expressions.add(((Checked.Ok) checked).expression());
      }
      long between = System.nanoTime();
      predicates = compiler.compile(expressions);
      predicates.evaluate(new Values(scope), new Hits(expressions.size()));
      long end = System.nanoTime();
      System.out.printf(
          "load %d: check %.1f ms, compile and first use %.1f ms%n",
          i + 1, (between - start) / 1e6, (end - between) / 1e6);
    }
    return java.util.Objects.requireNonNull(predicates);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
