package io.fairgate.app.replay;

import io.fairgate.decision.policy.Policy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of a replay.
///
/// @param shown the first refusals, word for word
/// @param counts what the format's reader counted besides events
/// @param other what another policy made of the same events
public record Replayed(
    Judged judged,
    @Nullable Judged other,
    long orders,
    long events,
    long late,
    long duplicates,
    long refused,
    List<String> shown,
    Map<String, Long> counts,
    double seconds,
    double cpuSeconds) {

  /// One policy's part of it.
  public record Judged(Policy policy, Tally tally, String decisionsHash, String stateHash) {}

  long ordersPerSecond() {
    return seconds == 0 ? 0 : Math.round(orders / seconds);
  }

  double cpuMicrosPerOrder() {
    return orders == 0 ? 0 : Math.round(1e8 * cpuSeconds / orders) / 100.0;
  }
}
