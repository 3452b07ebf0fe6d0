package io.fairgate.runtime.node;

import io.fairgate.decision.Outcome;
import io.fairgate.marketplace.event.Order;
import io.fairgate.runtime.Clock;

/// What a tenant does with an order that was not judged by its deadline: it is held for review, or
/// approved up to an amount and so many a minute. It is never closed.
public final class Fallback {
  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final boolean approves;
  private final long approvedMinorMax;
  private final int approvedPerMinuteMax;
  private final Clock clock;
  private long minuteFrom;
  private int approvedInMinute;

  private Fallback(boolean approves, long approvedMinorMax, int approvedPerMinuteMax, Clock clock) {
    this.approves = approves;
    this.approvedMinorMax = approvedMinorMax;
    this.approvedPerMinuteMax = approvedPerMinuteMax;
    this.clock = clock;
  }

  public static Fallback review(Clock clock) {
    return new Fallback(false, 0, 0, clock);
  }

  /// Up to `minorMax` minor units of the order's own currency, and so many in a minute; beyond
  /// either the order is held for review.
  public static Fallback approve(long minorMax, int perMinuteMax, Clock clock) {
    return new Fallback(true, minorMax, perMinuteMax, clock);
  }

  synchronized Outcome outcome(Order order) {
    if (!approves || order.totalMinor() > approvedMinorMax || !order.coupons().isEmpty()) {
      return Outcome.REVIEW;
    }
    long now = clock.nanos();
    if (now - minuteFrom >= MINUTE_NANOS) {
      minuteFrom = now;
      approvedInMinute = 0;
    }
    return approvedInMinute++ < approvedPerMinuteMax ? Outcome.APPROVE : Outcome.REVIEW;
  }
}
