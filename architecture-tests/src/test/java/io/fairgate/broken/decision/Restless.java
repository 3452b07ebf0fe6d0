package io.fairgate.broken.decision;

import java.io.File;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// A judge whose answer depends on when, where and how luckily it is asked.
final class Restless {
  static int asked;

  private final LongSupplier clock = System::nanoTime;
  private final ConcurrentHashMap<String, String> shared = new ConcurrentHashMap<>();

  long now() {
    return Instant.now().toEpochMilli() + System.currentTimeMillis() + clock.getAsLong();
  }

  String lot() {
    return UUID.randomUUID().toString() + Math.random() + new SplittableRandom().nextInt();
  }

  boolean place() {
    return new File("orders").exists() && System.getenv("HOME") != null && shared.isEmpty();
  }

  double grow(double value) {
    return Math.exp(value) + Math.pow(value, 2);
  }

  void tell() {
    asked++;
    System.out.println("asked");
  }
}
