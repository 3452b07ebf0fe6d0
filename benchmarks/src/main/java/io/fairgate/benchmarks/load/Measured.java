package io.fairgate.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/// What a run of the driver came to.
record Measured(
    long answered,
    long refused,
    long failed,
    double seconds,
    double p50Millis,
    double p99Millis,
    double p999Millis,
    double refusedP99Millis,
    List<String> failures) {

  static Measured of(List<Driver.Seen> lanes, long nanos) {
    long[] answered = merged(lanes, false);
    long[] refused = merged(lanes, true);
    return new Measured(
        answered.length,
        refused.length,
        lanes.stream().mapToLong(lane -> lane.failed).sum(),
        nanos / 1e9,
        millis(answered, 0.50),
        millis(answered, 0.99),
        millis(answered, 0.999),
        millis(refused, 0.99),
        lanes.stream().flatMap(lane -> lane.failures.stream()).limit(3).toList());
  }

  private static long[] merged(List<Driver.Seen> lanes, boolean ofRefused) {
    long[] all =
        lanes.stream()
            .flatMapToLong(lane ->
                ofRefused
                    ? Arrays.stream(lane.refusedNanos, 0, lane.refused)
                    : Arrays.stream(lane.nanos, 0, lane.answered))
            .toArray();
    Arrays.sort(all);
    return all;
  }

  private static double millis(long[] sorted, double quantile) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, (long) (quantile * sorted.length))] / 1e6;
  }

  double perSecond() {
    return answered / seconds;
  }
}
