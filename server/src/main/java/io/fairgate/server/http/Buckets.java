package io.fairgate.server.http;

import io.fairgate.runtime.Clock;
import java.util.concurrent.ConcurrentHashMap;

/// How often each key may ask: a bucket of tokens that fills at a rate.
final class Buckets {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private final Clock clock;
  private final ConcurrentHashMap<String, Bucket> byKey = new ConcurrentHashMap<>();

  Buckets(Limits limits, Clock clock) {
    perSecond = limits.perSecond();
    burst = limits.burst();
    this.clock = clock;
  }

  /// Takes a token; 0, or after how many seconds there will be one.
  long take(String key) {
    return byKey.computeIfAbsent(key, none -> new Bucket()).take(clock.nanos());
  }

  private final class Bucket {
    private double tokens = burst;
    private long at = clock.nanos();

    synchronized long take(long now) {
      tokens = Math.min(burst, tokens + (now - at) / NANOS * perSecond);
      at = now;
      if (tokens >= 1) {
        tokens--;
        return 0;
      }
      return Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
    }
  }
}
