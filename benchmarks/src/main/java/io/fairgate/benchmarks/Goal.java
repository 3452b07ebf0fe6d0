package io.fairgate.benchmarks;

/// A goal: its limit, what was reached, and whether that is enough.
public record Goal(String id, double limit, double got, boolean met) {
  public static Goal atMost(String id, double limit, double got) {
    return new Goal(id, limit, got, got <= limit);
  }

  public static Goal atLeast(String id, double limit, double got) {
    return new Goal(id, limit, got, got >= limit);
  }
}
