package io.fairgate.benchmarks.engine;

/// An engine with the workload's features and rules, from nothing known to the last order.
public interface Candidate {
  /// Called before a stretch of orders, off the clock: what comes in from outside is made here.
  void prepare(int from, int to);

  /// Judges an order and takes it in.
  void take(int order);

  /// How many rules fired at the last order.
  int fired();

  /// The id of the rule that fired in that place, ascending.
  int rule(int place);

  /// A feature of the last order, in the limit's order.
  long feature(int index);
}
