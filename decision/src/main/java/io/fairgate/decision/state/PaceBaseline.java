package io.fairgate.decision.state;

import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.Arrays;

/// How often a buyer checks out, and how improbable so many checkouts in so short a time are for
/// them.
///
/// The rate is Gamma with the prior's shape and rate and the checkouts and days seen, faded; given
/// one checkout now, the number of others in a window is then negative binomial (Gelman et al.,
/// Bayesian Data Analysis, 3rd ed., section 2.6). The surprise is `-log10 P(N >= seen)`, the worst
/// over the windows: 3 is one buyer-window in a thousand.
final class PaceBaseline implements EntityState {
  /// Short enough for a script, long enough for a patient thief.
  static final long[] WINDOWS_MILLIS = {
    10 * 60_000L, 3_600_000L, 6 * 3_600_000L, 86_400_000L, 7 * 86_400_000L
  };

  /// Beyond so many checkouts in a week the surprise is as great as it gets.
  static final int RECENT_MAX = 64;

  private static final double SURPRISE_MAX = 30;

  private double weight;
  private double exposureDays;
  private long last = -1;

  /// (time, checkout) of the last week, by time.
  private long[] recent = new long[0];

  private int recentSize;

  double surprise(Priors priors, long now, long checkout) {
    double decay = last < 0 ? 1 : Decay.over(priors, now - last);
    double shape = priors.paceShape() + weight * decay;
    double days =
        priors.paceRateDays()
            + exposureDays * decay
            + (last < 0 ? 0 : Decay.exposureDays(priors, decay));
    double worst = 0;
    for (long window : WINDOWS_MILLIS) {
      int others = othersSince(now - window, now, checkout);
      if (others > 0) {
        worst = Math.max(worst, tail(shape, days, window / Decay.MILLIS_PER_DAY, others));
      }
    }
    return worst;
  }

  double perWeek(Priors priors, long now) {
    double decay = last < 0 ? 1 : Decay.over(priors, now - last);
    double days = exposureDays * decay + (last < 0 ? 0 : Decay.exposureDays(priors, decay));
    return 7 * (priors.paceShape() + weight * decay) / (priors.paceRateDays() + days);
  }

  /// `-log10 P(N >= k)` for N negative binomial; sums what is below k.
  private static double tail(double shape, double days, double window, int k) {
    double q = window / (days + window);
    double term = StrictMath.exp(shape * StrictMath.log1p(-q));
    double below = 0;
    for (int i = 0; i < k; i++) {
      below += term;
      term *= (shape + i) / (i + 1) * q;
    }
    // Far in the tail 1 - below is all rounding; there the sum is taken from k upwards.
    double above = 1 - below;
    if (above < 1e-9) {
      above = 0;
      for (int i = k; i < k + 200; i++) {
        above += term;
        term *= (shape + i) / (i + 1) * q;
      }
    }
    return above <= 0 ? SURPRISE_MAX : Math.min(SURPRISE_MAX, -StrictMath.log10(above));
  }

  private int othersSince(long after, long until, long checkout) {
    int others = 0;
    for (int i = 0; i < recentSize; i++) {
      long at = recent[2 * i];
      if (at > after && at <= until && recent[2 * i + 1] != checkout) {
        others++;
      }
    }
    return others;
  }

  /// Notes a checkout by its first order's time; forgets what is a week older than the newest.
  void remember(long at, long checkout, long newest) {
    long first = at;
    for (int i = 0; i < recentSize; i++) {
      if (recent[2 * i + 1] == checkout) {
        first = Math.min(first, recent[2 * i]);
        drop(i, 1);
        break;
      }
    }
    if (2 * recentSize == recent.length) {
      recent = Arrays.copyOf(recent, Math.max(2, recent.length * 2));
    }
    int i = recentSize;
    while (i > 0 && isAfter(i - 1, first, checkout)) {
      i--;
    }
    System.arraycopy(recent, 2 * i, recent, 2 * (i + 1), 2 * (recentSize - i));
    recent[2 * i] = first;
    recent[2 * i + 1] = checkout;
    recentSize++;
    long until = newest - WINDOWS_MILLIS[WINDOWS_MILLIS.length - 1];
    int old = Math.max(0, recentSize - RECENT_MAX);
    while (old < recentSize && recent[2 * old] <= until) {
      old++;
    }
    drop(0, old);
  }

  private boolean isAfter(int i, long at, long checkout) {
    return recent[2 * i] > at || recent[2 * i] == at && recent[2 * i + 1] > checkout;
  }

  private void drop(int from, int count) {
    System.arraycopy(recent, 2 * (from + count), recent, 2 * from, 2 * (recentSize - from - count));
    recentSize -= count;
  }

  /// The first checkout starts the clock; each later one counts.
  void absorb(Priors priors, long at) {
    if (last >= 0) {
      double decay = Decay.over(priors, at - last);
      weight = weight * decay + 1;
      exposureDays = exposureDays * decay + Decay.exposureDays(priors, decay);
    }
    last = Math.max(last, at);
  }

  @Override
  public void encode(ByteWriter out) {
    out.float64(weight);
    out.float64(exposureDays);
    out.zigzag(last);
    out.varint(recentSize);
    for (int i = 0; i < recentSize; i++) {
      out.varint(recent[2 * i]);
      out.fixedLong(recent[2 * i + 1]);
    }
  }

  @Override
  public void decode(ByteReader in) {
    weight = in.float64();
    exposureDays = in.float64();
    last = in.zigzag();
    recentSize = (int) in.varint();
    recent = new long[2 * recentSize];
    for (int i = 0; i < recentSize; i++) {
      recent[2 * i] = in.varint();
      recent[2 * i + 1] = in.fixedLong();
    }
  }
}
