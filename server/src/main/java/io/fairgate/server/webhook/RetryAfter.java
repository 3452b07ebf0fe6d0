package io.fairgate.server.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// For how long a receiver wishes to be left alone: seconds, or a date as HTTP writes it.
final class RetryAfter {
  /// Whoever asks for more is asked again after a day.
  static final Duration WISH_MAX = Duration.ofHours(24);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /// From now on, in milliseconds; 0 for no wish, for one that nobody understands, and for a past
  /// date.
  static long millis(@Nullable String header, long nowMillis) {
    if (header == null) {
      return 0;
    }
    return Math.clamp(
        SECONDS.matcher(header).matches()
            ? Long.parseLong(header) * 1_000
            : until(header, nowMillis),
        0,
        WISH_MAX.toMillis());
  }

  private static long until(String date, long nowMillis) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)).toEpochMilli()
          - nowMillis;
    } catch (DateTimeException | ArithmeticException notADate) {
      return 0;
    }
  }
}
