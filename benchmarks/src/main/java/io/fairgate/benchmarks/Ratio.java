package io.fairgate.benchmarks;

import java.util.Arrays;

/// One engine's cost over another's, round by round.
record Ratio(double min, double median, double max) {
  /// Of pairs that ran one after the other.
  static Ratio of(double[] over, double[] under) {
    var ratios = new double[Math.min(over.length, under.length)];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = over[i] / under[i];
    }
    Arrays.sort(ratios);
    return new Ratio(ratios[0], median(ratios), ratios[ratios.length - 1]);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
