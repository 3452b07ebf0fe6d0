package io.fairgate.decision.state;

import io.fairgate.decision.policy.Priors;

/// How evidence fades: by half in each half-life of the policy.
final class Decay {
  static final double MILLIS_PER_DAY = 86_400_000.0;
  private static final double LN_2 = StrictMath.log(2);

  private Decay() {}

  /// What is left of 1 after so long.
  static double over(Priors priors, long millis) {
    if (millis <= 0) {
      return 1;
    }
    return StrictMath.exp(-LN_2 * (millis / MILLIS_PER_DAY) / priors.halfLifeDays());
  }

  /// Days of exposure that count after so long, each faded by its own age: the integral of the
  /// decay.
  static double exposureDays(Priors priors, double decay) {
    return (1 - decay) * priors.halfLifeDays() / LN_2;
  }
}
