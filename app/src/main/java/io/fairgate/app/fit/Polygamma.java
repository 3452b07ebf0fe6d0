package io.fairgate.app.fit;

/// The first two derivatives of the logarithm of the gamma function, for positive numbers.
///
/// Stepped up to where the asymptotic series holds to 1e-9 (Abramowitz and Stegun, 6.3.5, 6.3.18,
/// 6.4.6 and 6.4.12).
final class Polygamma {
  private static final double SERIES_FROM = 10;

  private Polygamma() {}

  static double digamma(double x) {
    double sum = 0;
    double at = x;
    for (; at < SERIES_FROM; at++) {
      sum -= 1 / at;
    }
    double square = 1 / (at * at);
    double series = square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
    return sum + StrictMath.log(at) - 0.5 / at - series;
  }

  static double trigamma(double x) {
    double sum = 0;
    double at = x;
    for (; at < SERIES_FROM; at++) {
      sum += 1 / (at * at);
    }
    double square = 1 / (at * at);
    double series = square * (1.0 / 6 - square * (1.0 / 30 - square / 42));
    return sum + 1 / at + square / 2 + series / at;
  }
}
