package io.fairgate.app.fit;

import java.util.Arrays;

/// Middles and spreads that a few wild values do not move.
final class Robust {
  /// Makes the median of absolute values of a normal variable its standard deviation.
  private static final double MAD_TO_SPREAD = 1.4826;

  private Robust() {}

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// The standard deviation of normal values around `middle`.
  static double spread(double[] values, double middle) {
    return MAD_TO_SPREAD * median(Arrays.stream(values).map(x -> Math.abs(x - middle)).toArray());
  }
}
