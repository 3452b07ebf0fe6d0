package io.fairgate.decision.state;

import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;

/// What a buyer usually pays for a checkout, on the natural log of minor units.
///
/// A normal model in two levels (Gelman et al., Bayesian Data Analysis, 3rd ed.). The buyer's mean
/// is weighed by precision against the prior's (section 2.5): the prior counts as `within /
/// between` checkouts, the variance within the buyer over that between buyers. It moves the mean by
/// one standard error at most (limited translation, Efron and Morris 1972), so that a buyer far
/// from all others is soon known. The variance within is scaled-inverse-chi-square (section 2.6):
/// the prior's counts as `valueStrength` checkouts.
///
/// Made robust by Huber's rule (Huber 1964): a value beyond 2.5 spreads is absorbed as if it were
/// there; not while too few values count, since the rule would hold a new buyer at the prior. Fades
/// with the half-life, so that it follows a buyer who changes.
final class ValueBaseline implements EntityState {
  private static final double HUBER = 2.5;

  /// Fewer values do not say which of them is the wild one.
  private static final double UNCLIPPED_CHECKOUTS = 3;

  /// In standard errors of the buyer's own mean. More would hold an unusual buyer at the prior.
  private static final double SHIFT_MAX = 1;

  private double weight;
  private double mean;
  private double squares;
  private long last;

  /// How many spreads above the usual a value lies; 0 for a value of nothing.
  double z(Priors priors, long now, long valueMinor) {
    if (valueMinor <= 0) {
      return 0;
    }
    double n = weight * Decay.over(priors, now - last);
    return (StrictMath.log(valueMinor) - center(priors, n)) / predictiveSpread(priors, n);
  }

  double usualMinor(Priors priors, long now) {
    return StrictMath.exp(center(priors, weight * Decay.over(priors, now - last)));
  }

  private double center(Priors priors, double n) {
    if (n == 0) {
      return priors.valueMeanLog();
    }
    double within = variance(priors, n);
    double k = within / between(priors);
    double shift = k * (priors.valueMeanLog() - mean) / (k + n);
    double most = SHIFT_MAX * StrictMath.sqrt(within / n);
    return mean + Math.max(-most, Math.min(most, shift));
  }

  /// Within the buyer. One value alone says nothing of it.
  private double variance(Priors priors, double n) {
    double k = priors.valueStrength();
    double within = weight == 0 ? 0 : squares * n / weight;
    double prior = priors.valueSpreadLog() * priors.valueSpreadLog();
    return (k * prior + within) / (k + Math.max(0, n - 1));
  }

  private static double between(Priors priors) {
    return priors.valueBuyerSpreadLog() * priors.valueBuyerSpreadLog();
  }

  /// The spread of the next value: that within the buyer, and that of the buyer's own mean, which
  /// is the spread between buyers while nothing is known.
  private double predictiveSpread(Priors priors, double n) {
    double within = variance(priors, n);
    double ofMean = 1 / (1 / between(priors) + n / within);
    return StrictMath.sqrt(within + ofMean);
  }

  void absorb(Priors priors, long at, long valueMinor) {
    if (valueMinor <= 0) {
      return;
    }
    double decay = weight == 0 ? 1 : Decay.over(priors, at - last);
    double n = weight * decay;
    double x = StrictMath.log(valueMinor);
    double kept = n < UNCLIPPED_CHECKOUTS ? x : clipped(priors, n, x);
    squares *= decay;
    weight = n + 1;
    double before = kept - mean;
    mean += before / weight;
    squares += before * (kept - mean);
    last = Math.max(last, at);
  }

  private double clipped(Priors priors, double n, double x) {
    double bound = HUBER * predictiveSpread(priors, n);
    double center = center(priors, n);
    return Math.max(center - bound, Math.min(center + bound, x));
  }

  @Override
  public void encode(ByteWriter out) {
    out.float64(weight);
    out.float64(mean);
    out.float64(squares);
    out.varint(last);
  }

  @Override
  public void decode(ByteReader in) {
    weight = in.float64();
    mean = in.float64();
    squares = in.float64();
    last = in.varint();
  }
}
