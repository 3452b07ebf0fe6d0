package io.fairgate.decision.text;

import java.time.Instant;
import java.time.ZoneOffset;

/// Times in UTC, and how long something took.
public final class Times {
  private static final long[] SECONDS = {86_400, 3_600, 60, 1};
  private static final String[] UNITS = {"d", "h", "min", "s"};

  private Times() {}

  /// `2026-03-09 09:01:00 UTC`.
  public static String utc(long millis) {
    var time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    return time.toLocalDate()
        + " "
        + two(time.getHour())
        + ":"
        + two(time.getMinute())
        + ":"
        + two(time.getSecond())
        + " UTC";
  }

  /// `2026-03-09T09:01:00.000Z`, always with milliseconds.
  public static String rfc3339(long millis) {
    String seconds = utc(millis).replace(" UTC", "").replace(' ', 'T');
    long rest = Math.floorMod(millis, 1000L);
    return seconds + "." + (rest < 100 ? "0" : "") + two(rest) + "Z";
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  /// The two greatest units of it: `3 d 4 h`, `12 min`, `0 s`.
  public static String duration(long seconds) {
    if (seconds < 0) {
      return "-" + duration(seconds == Long.MIN_VALUE ? Long.MAX_VALUE : -seconds);
    }
    var text = new StringBuilder();
    long rest = seconds;
    for (int unit = 0, parts = 0; unit < SECONDS.length && parts < 2; unit++) {
      long count = rest / SECONDS[unit];
      rest %= SECONDS[unit];
      if (count > 0) {
        text.append(parts == 0 ? "" : " ").append(Numbers.ENGLISH.whole(count));
        text.append(' ').append(UNITS[unit]);
      }
      parts += count > 0 || parts > 0 ? 1 : 0;
    }
    return text.isEmpty() ? "0 s" : text.toString();
  }
}
