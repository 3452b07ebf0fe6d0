package io.fairgate.app.fit;

import java.util.ArrayList;
import java.util.List;

/// How alike buyers are in how much their checkouts spread, as so many checkouts of evidence.
///
/// Variances within buyers are scaled-inverse-chi-square. Its degrees of freedom follow from how
/// far the logarithms of the buyers' sample variances lie apart, beyond what so few values each
/// explain (Smyth 2004, Linear models and empirical Bayes methods, section 6.2; a robust spread
/// stands for the standard deviation).
final class SpreadFit {
  /// Of fewer checkouts the variance is mostly chance.
  private static final int CHECKOUTS_MIN = 5;

  /// Fewer buyers do not say how buyers differ.
  private static final int BUYERS_MIN = 20;

  /// What stands where nothing can be said.
  private static final double STRENGTH_UNKNOWN = 4;

  /// Less would let the first two values speak for a buyer's spread, more would hold it for ever.
  private static final double STRENGTH_MIN = 2;

  private static final double STRENGTH_MAX = 50;

  /// An end of the search, not of the answer.
  private static final int HALVINGS = 60;

  private final List<Double> variances = new ArrayList<>();
  private double chance;

  /// One buyer's checkouts, on the log scale.
  void add(double[] logs) {
    if (logs.length < CHECKOUTS_MIN) {
      return;
    }
    double mean = 0;
    for (double log : logs) {
      mean += log / logs.length;
    }
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    if (squares > 0) {
      double half = (logs.length - 1) / 2.0;
      variances.add(StrictMath.log(squares / 2) - Polygamma.digamma(half));
      chance += Polygamma.trigamma(half);
    }
  }

  double strength() {
    if (variances.size() < BUYERS_MIN) {
      return STRENGTH_UNKNOWN;
    }
    double[] all = variances.stream().mapToDouble(Double::doubleValue).toArray();
    double spread = Robust.spread(all, Robust.median(all));
    double between = spread * spread - chance / all.length;
    double least = STRENGTH_MIN;
    double most = STRENGTH_MAX;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (least + most) / 2;
      if (Polygamma.trigamma(middle / 2) > between) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return (least + most) / 2;
  }
}
