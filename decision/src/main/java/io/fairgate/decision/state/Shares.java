package io.fairgate.decision.state;

/// How tables are dealt out, so that several threads can each keep some of them: since an entity's
/// state follows from events alone, no table waits for another, nor for a decision.
final class Shares {
  private final long[] weights;

  Shares(int count) {
    weights = new long[count];
  }

  int count() {
    return weights.length;
  }

  /// The share with the least to do takes it.
  int assign(long weight) {
    int least = 0;
    for (int share = 1; share < weights.length; share++) {
      if (weights[share] < weights[least]) {
        least = share;
      }
    }
    weights[least] += weight;
    return least;
  }
}
