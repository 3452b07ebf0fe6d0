package io.fairgate.app.fit;

import java.util.Locale;

/// Fitted priors as the text of a `priors.yaml`, each number with what it says.
final class PriorsYaml {
  private PriorsYaml() {}

  static String of(
      ValueFit value,
      PaceFit pace,
      HourFit hours,
      DestinationFit destinations,
      double halfLifeDays,
      String currency) {
    var out = new StringBuilder();
    out.append("value:\n");
    line(out, "mean_log", value.meanLog(), "the middle buyer: " + money(value, currency));
    line(out, "spread_log", value.spreadLog(), "of one buyer's checkouts");
    line(out, "buyer_spread_log", value.buyerSpreadLog(), "of buyers among each other");
    line(out, "strength", value.strength(), "the spread counts as so many checkouts");
    out.append("pace:\n");
    double perWeek = 7 * pace.shape() / pace.rateDays();
    line(out, "shape", pace.shape(), number(perWeek) + " checkouts a week on average");
    line(out, "rate_days", pace.rateDays(), "");
    out.append("hours:\n  shares: [").append(shares(hours.shares())).append("]\n");
    line(out, "strength", hours.strength(), "counts as so many checkouts");
    out.append("destinations:\n");
    line(out, "new_share", destinations.newShare(), "of checkouts go to a place not used before");
    line(out, "strength", destinations.strength(), "counts as so many checkouts");
    out.append("half_life_days: ").append(number(halfLifeDays)).append('\n');
    return out.toString();
  }

  private static void line(StringBuilder out, String name, double value, String says) {
    out.append("  ").append(name).append(": ").append(number(value));
    out.append(says.isEmpty() ? "" : "   # " + says).append('\n');
  }

  private static String money(ValueFit value, String currency) {
    return String.format(Locale.ROOT, "%,.2f %s", StrictMath.exp(value.meanLog()) / 100, currency);
  }

  /// Shares to five decimals that add up to 1: the largest takes what rounding left.
  private static String shares(double[] shares) {
    var units = new long[shares.length];
    long rest = 100_000;
    int largest = 0;
    for (int i = 0; i < shares.length; i++) {
      units[i] = Math.round(100_000 * shares[i]);
      rest -= units[i];
      largest = shares[i] > shares[largest] ? i : largest;
    }
    units[largest] += rest;
    var out = new StringBuilder();
    for (int i = 0; i < units.length; i++) {
      out.append(i == 0 ? "" : i % 8 == 0 ? ",\n    " : ", ");
      out.append(String.format(Locale.ROOT, "%.5f", units[i] / 100_000.0));
    }
    return out.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
  }
}
