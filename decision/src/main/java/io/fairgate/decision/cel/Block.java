package io.fairgate.decision.cel;

/// What a generated class is: some of the expressions of a set, in their order.
interface Block {
  /// Adds the indexes of those that are true to `hits.fired` from `fired` on, and those that fail
  /// to the errors; returns how many have fired by then.
  int evaluate(Values values, Hits hits, int fired);
}
