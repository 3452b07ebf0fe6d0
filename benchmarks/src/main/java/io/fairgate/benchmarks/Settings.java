package io.fairgate.benchmarks;

import java.util.List;

/// What to run: engines, numbers of rules, orders and rounds.
record Settings(List<String> engines, List<Integer> rules, int orders, int rounds) {
  static final String LIMIT = "limit";
  static final String FAIRGATE = "fairgate";
  static final String CEL = "cel";
  static final String ESPER = "esper";
  static final List<String> ALL = List.of(LIMIT, FAIRGATE, CEL, ESPER);

  /// Ten to thirty times slower, these run on the workload's first orders: what they cost is the
  /// same.
  private static final int SLOW_ORDERS = 100_000;

  /// As many as the features' checksum covers.
  private static final int SLOW_ORDERS_OF_MANY_RULES = 20_000;

  boolean has(String engine) {
    return engines.contains(engine);
  }

  List<String> slowEngines() {
    return engines.stream().filter(e -> e.equals(CEL) || e.equals(ESPER)).toList();
  }

  int slowOrders(int rules) {
    return Math.min(orders, rules <= 100 ? SLOW_ORDERS : SLOW_ORDERS_OF_MANY_RULES);
  }
}
