package io.fairgate.decision.state;

import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;

/// At which hours of the day, in UTC, a buyer checks out.
///
/// A Dirichlet posterior over 24 hours (Gelman et al., Bayesian Data Analysis, 3rd ed., section
/// 3.4), each checkout spread over its hour and the two beside it by 1:2:1. The surprise is
/// `-log10` of the share of hours no likelier than this one.
final class HourBaseline implements EntityState {
  private static final int HOURS = 24;

  private float[] shares = new float[0];
  private double weight;
  private long last;

  static int hour(long at) {
    return (int) (Math.floorMod(at, 86_400_000L) / 3_600_000L);
  }

  double surprise(Priors priors, long now) {
    double n = weight * Decay.over(priors, now - last);
    int hour = hour(now);
    double own = share(priors, hour, n);
    double tail = 0;
    for (int h = 0; h < HOURS; h++) {
      double share = share(priors, h, n);
      if (share <= own) {
        tail += share;
      }
    }
    return Math.max(0, -StrictMath.log10(tail));
  }

  private double share(Priors priors, int hour, double n) {
    double seen = weight == 0 ? 0 : shares[hour] * n / weight;
    double s = priors.hourStrength();
    return (s * priors.hourShares()[hour] + seen) / (s + n);
  }

  void absorb(Priors priors, long at) {
    if (shares.length == 0) {
      shares = new float[HOURS];
    }
    double decay = Decay.over(priors, at - last);
    if (weight > 0 && decay < 1) {
      for (int h = 0; h < HOURS; h++) {
        shares[h] = (float) (shares[h] * decay);
      }
      weight *= decay;
    }
    int hour = hour(at);
    shares[hour] += 0.5f;
    shares[(hour + 1) % HOURS] += 0.25f;
    shares[(hour + HOURS - 1) % HOURS] += 0.25f;
    weight += 1;
    last = Math.max(last, at);
  }

  @Override
  public void encode(ByteWriter out) {
    out.float64(weight);
    out.varint(last);
    out.varint(shares.length);
    for (float share : shares) {
      out.varint(Float.floatToRawIntBits(share));
    }
  }

  @Override
  public void decode(ByteReader in) {
    weight = in.float64();
    last = in.varint();
    shares = new float[(int) in.varint()];
    for (int h = 0; h < shares.length; h++) {
      shares[h] = Float.intBitsToFloat((int) in.varint());
    }
  }
}
