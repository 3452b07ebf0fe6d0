package io.fairgate.benchmarks.engine;

/// A histogram of times in ns, 32 steps to each power of two, so that a quantile is off by 3 % at
/// most.
final class Latencies {
  private static final int STEPS = 32;
  private final int[] counts = new int[64 * STEPS];
  private long total;

  void add(long nanos) {
    counts[bucket(nanos)]++;
    total++;
  }

  private static int bucket(long nanos) {
    if (nanos < STEPS) {
      return (int) nanos;
    }
    int power = 63 - Long.numberOfLeadingZeros(nanos);
    return (power - 4) * STEPS + (int) (nanos >>> (power - 5) & (STEPS - 1));
  }

  private static long lowest(int bucket) {
    if (bucket < STEPS) {
      return bucket;
    }
    int power = bucket / STEPS + 4;
    return (1L << power) + ((long) (bucket % STEPS) << (power - 5));
  }

  double micros(double quantile) {
    long wanted = (long) (quantile * total);
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen > wanted) {
        return lowest(i) / 1e3;
      }
    }
    return 0;
  }
}
