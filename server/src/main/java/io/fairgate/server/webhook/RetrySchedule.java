package io.fairgate.server.webhook;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/// When a message is tried again: Standard Webhooks' schedule, some three days in ten tries.
public final class RetrySchedule {
  /// How long to wait before each try, from the one before it.
  public static final List<Duration> DELAYS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  public static final int TRIES_MAX = DELAYS.size();

  /// A wait grows by up to a tenth, so that what failed together does not come back together.
  public static final double JITTER = 0.1;

  private RetrySchedule() {}

  /// How long to wait after so many tries; empty when it was tried often enough.
  static OptionalLong delayMillis(int tries, RandomGenerator chance) {
    if (tries >= TRIES_MAX) {
      return OptionalLong.empty();
    }
    long millis = DELAYS.get(tries).toMillis();
    return OptionalLong.of(millis + (long) (millis * JITTER * chance.nextDouble()));
  }
}
