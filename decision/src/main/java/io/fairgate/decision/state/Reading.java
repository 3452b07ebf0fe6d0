package io.fairgate.decision.state;

import java.util.Arrays;

/// What one entity's windows hold at one instant, cell by cell. Reused.
final class Reading {
  final long[] count;
  final long[] sum;
  final long[] min;
  final long[] max;
  final long[] distinct;
  final long[] totals;
  final long[] ever;

  /// By how many events the worst window of a folded entity may be too high; 0 where all is exact.
  long errorMax;

  /// Distincts that are a sketch's estimate.
  final boolean[] sketched;

  /// Whether any of them is.
  boolean isSketched;

  private final boolean hasExtremes;
  private final long[] initialTotals;

  Reading(WindowLayout layout) {
    hasExtremes = layout.hasExtremes();
    count = new long[layout.cells()];
    sum = new long[layout.numberCells()];
    min = new long[layout.numberCells()];
    max = new long[layout.numberCells()];
    distinct = new long[layout.keyCells()];
    sketched = new boolean[layout.keyCells()];
    ever = new long[layout.everColumns().length];
    initialTotals = new long[layout.totals().length];
    for (int i = 0; i < initialTotals.length; i++) {
      initialTotals[i] = layout.totals()[i].initial();
    }
    totals = initialTotals.clone();
  }

  void clear() {
    Arrays.fill(count, 0);
    Arrays.fill(sum, 0);
    Arrays.fill(distinct, 0);
    if (hasExtremes) {
      Arrays.fill(min, Long.MAX_VALUE);
      Arrays.fill(max, Long.MIN_VALUE);
    }
    for (int i = 0; i < totals.length; i++) {
      totals[i] = initialTotals[i];
    }
    if (isSketched) {
      Arrays.fill(sketched, false);
      isSketched = false;
    }
    errorMax = 0;
  }
}
