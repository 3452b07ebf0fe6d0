package io.fairgate.server.minfraud.answer;

import io.fairgate.decision.Outcome;

/// A decision as a number from 0.01 to 99: a rank, and no probability of anything.
///
/// Each outcome has a band of its own, so that a client's thresholds part the outcomes as we do; in
/// its band the rules' points, 0 to 100, say where.
///
/// ```
/// approve            0.01
/// challenge   5.00 ─ 24.99    5 + 19.99 · points / 100
/// review     25.00 ─ 49.99   25 + 24.99 · points / 100
/// close      50.00 ─ 99.00   50 + 49    · points / 100
/// ```
public final class RiskScore {
  /// What nothing speaks against has.
  public static final long LEAST = 1;

  private RiskScore() {}

  /// In hundredths, rounded down.
  public static long hundredths(Outcome outcome, int points) {
    return switch (outcome) {
      case APPROVE -> LEAST;
      case CHALLENGE -> 500 + 1999L * points / 100;
      case REVIEW -> 2500 + 2499L * points / 100;
      case CLOSE -> 5000 + 4900L * points / 100;
    };
  }
}
