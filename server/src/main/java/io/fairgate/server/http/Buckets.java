package io.fairgate.server.http;

import io.fairgate.runtime.Clock;
import java.util.concurrent.ConcurrentHashMap;

/// How often each of many may ask: a bucket of tokens that fills at a rate.
public final class Buckets {
  private static final double NANOS = 1e9;

  /// Beyond so many all begin anew, with a full bucket.
  private static final int MAX = 100_000;

  private final double perSecond;
  private final double burst;
  private final Clock clock;
  private final ConcurrentHashMap<String, Bucket> byName = new ConcurrentHashMap<>();

  public Buckets(double perSecond, double burst, Clock clock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.clock = clock;
  }

  /// Takes a token; 0, or after how many seconds there will be one.
  public long take(String name) {
    Bucket bucket = byName.get(name);
    if (bucket == null) {
      if (byName.size() >= MAX) {
        byName.clear();
      }
      bucket = byName.computeIfAbsent(name, none -> new Bucket());
    }
    return bucket.take(clock.nanos());
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
