package io.fairgate.app.fit;

import io.fairgate.app.fit.Sample.Checkout;
import java.util.List;

/// At which hours of the day, in UTC, checkouts happen, and how alike buyers are in it.
///
/// Under a Dirichlet prior of strength s and shares p, two checkouts of one buyer fall into the
/// same hour with probability (1 + s Σp²) / (1 + s); from the share that does, s follows. Pairs are
/// taken a day or more apart, since what follows within minutes is one evening.
record HourFit(double[] shares, double strength) {
  private static final int HOURS = 24;
  private static final long DAY_MILLIS = 86_400_000;
  private static final double STRENGTH_MIN = 2;
  private static final double STRENGTH_MAX = 200;

  static HourFit of(List<List<Checkout>> buyers) {
    var counts = new double[HOURS];
    double all = 0;
    long pairs = 0;
    long same = 0;
    for (List<Checkout> checkouts : buyers) {
      for (int i = 0; i < checkouts.size(); i++) {
        int hour = hour(checkouts.get(i));
        counts[hour]++;
        all++;
        if (i > 0 && checkouts.get(i).atMillis() - checkouts.get(i - 1).atMillis() >= DAY_MILLIS) {
          pairs++;
          same += hour == hour(checkouts.get(i - 1)) ? 1 : 0;
        }
      }
    }
    double chance = 0;
    for (int h = 0; h < HOURS; h++) {
      counts[h] = (counts[h] + 1) / (all + HOURS);
      chance += counts[h] * counts[h];
    }
    double together = pairs == 0 ? chance : (double) same / pairs;
    double strength = together <= chance ? STRENGTH_MAX : (1 - together) / (together - chance);
    return new HourFit(counts, Math.clamp(strength, STRENGTH_MIN, STRENGTH_MAX));
  }

  private static int hour(Checkout checkout) {
    return (int) (Math.floorMod(checkout.atMillis(), DAY_MILLIS) / 3_600_000L);
  }
}
