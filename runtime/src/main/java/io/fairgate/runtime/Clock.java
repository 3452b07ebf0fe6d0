package io.fairgate.runtime;

/// What time it is. Times of events come from the marketplace; this one says when they were
/// recorded, and how long something took.
public interface Clock {
  /// Milliseconds since 1970; may be set back.
  long nowMillis();

  /// Nanoseconds from anywhere; never runs back.
  long nanos();

  /// The machine's own.
  Clock SYSTEM = new SystemClock();
}
