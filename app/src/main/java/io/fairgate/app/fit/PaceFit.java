package io.fairgate.app.fit;

import io.fairgate.app.fit.Sample.Checkout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How often buyers check out: a Gamma over their rates, in checkouts a day.
///
/// A buyer's first checkout starts the clock, the later ones count, until the end of the sample: k
/// events in T days. With rates of mean m and variance v, k has mean mT and variance mT + vT²; both
/// sums over buyers give m and v (method of moments for the negative binomial, Gelman et al.,
/// Bayesian Data Analysis, 3rd ed., section 2.6), and these shape = m²/v, rate = m/v. The fastest
/// of 200 buyers are left out.
record PaceFit(double shape, double rateDays) {
  private static final double MILLIS_PER_DAY = 86_400_000.0;

  /// Over a shorter time a rate says more about the end of the sample than about the buyer.
  private static final double DAYS_MIN = 7;

  private static final double LEFT_OUT = 0.005;

  private record Seen(long count, double days) {
    double rate() {
      return count / days;
    }
  }

  static PaceFit of(List<List<Checkout>> buyers, long lastMillis) {
    List<Seen> seen = new ArrayList<>();
    for (List<Checkout> checkouts : buyers) {
      double days = (lastMillis - checkouts.getFirst().atMillis()) / MILLIS_PER_DAY;
      if (days >= DAYS_MIN) {
        seen.add(new Seen(checkouts.size() - 1, days));
      }
    }
    seen.sort(Comparator.comparingDouble(Seen::rate));
    List<Seen> kept = seen.subList(0, seen.size() - (int) (seen.size() * LEFT_OUT));
    double events = 0;
    double days = 0;
    double squares = 0;
    for (Seen each : kept) {
      events += each.count();
      days += each.days();
      squares += each.days() * each.days();
    }
    double mean = events / days;
    double excess = 0;
    for (Seen each : kept) {
      double off = each.count() - mean * each.days();
      excess += off * off - mean * each.days();
    }
    double variance = Math.max(excess / squares, mean * mean / 1000);
    return new PaceFit(mean * mean / variance, mean / variance);
  }
}
