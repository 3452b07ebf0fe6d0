package io.fairgate.decision.cel;

/// Which expressions were true and which ended in error, as indexes in ascending order; reused
/// between evaluations.
public final class Hits {
  public final int[] fired;
  public int firedCount;
  public final int[] errors;
  public int errorCount;

  /// Room for a set of that many expressions.
  public Hits(int expressions) {
    fired = new int[expressions];
    errors = new int[expressions];
  }

  /// Called by the bytecode of an expression that ends in error.
  static void fail(Hits hits, int index) {
    hits.errors[hits.errorCount++] = index;
  }
}
