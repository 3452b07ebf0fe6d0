package io.fairgate.decision.cel;

/// A set of checked boolean expressions compiled as one.
public interface Predicates {
  /// Resets `hits`, then writes into it which expressions are true of `values` and which end in
  /// error. It keeps no state and allocates nothing for comparisons of numbers; `hits` must have
  /// room for all expressions.
  void evaluate(Values values, Hits hits);
}
