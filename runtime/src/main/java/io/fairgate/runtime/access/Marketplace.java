package io.fairgate.runtime.access;

/// A marketplace that a node serves, and what it asks of the node: by when a decision is answered,
/// and what is done with an order that is not judged by then.
///
/// With `approves` such an order is approved, up to `approvedMinorMax` minor units of its own
/// currency and `approvedPerMinuteMax` a minute; else, and beyond, it is held for review.
public record Marketplace(
    String name,
    long deadlineMillis,
    boolean approves,
    long approvedMinorMax,
    int approvedPerMinuteMax,
    long createdAtMillis) {
  /// The marketplace of whoever names none.
  public static final String DEFAULT_NAME = "default";

  /// A shopper does not notice a fifth of a second at the checkout.
  public static final long DEADLINE_MILLIS = 200;

  /// Less is shorter than one commit on a busy disk.
  public static final long DEADLINE_MILLIS_MIN = 50;

  /// Longer, and the shop's own time is up.
  public static final long DEADLINE_MILLIS_MAX = 2_000;

  public Marketplace {
    if (deadlineMillis < DEADLINE_MILLIS_MIN || deadlineMillis > DEADLINE_MILLIS_MAX) {
      throw new IllegalArgumentException("a deadline of " + deadlineMillis + " ms");
    }
  }

  /// With the deadline and the fallback of those who ask for nothing else.
  public static Marketplace of(String name, long createdAtMillis) {
    return new Marketplace(name, DEADLINE_MILLIS, false, 0, 0, createdAtMillis);
  }
}
