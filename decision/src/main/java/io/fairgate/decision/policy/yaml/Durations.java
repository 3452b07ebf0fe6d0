package io.fairgate.decision.policy.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `90s`, `10m`, `1h`, `30d` as milliseconds.
final class Durations {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(s|m|h|d)");
  static final long MINUTE = 60_000;
  static final long DAY = 24 * 60 * MINUTE;

  private Durations() {}

  static @Nullable Long millis(Page page, String key, Node.Scalar value, long least, long most) {
    Matcher matcher = WRITTEN.matcher(value.value());
    if (!matcher.matches()) {
      page.fault(
          value,
          "`" + key + "` must be a time such as 10m, got " + value.kind(),
          "a whole number and s, m, h or d");
      return null;
    }
    long unit =
        switch (matcher.group(2)) {
          case "s" -> 1_000;
          case "m" -> MINUTE;
          case "h" -> 60 * MINUTE;
          default -> DAY;
        };
    long millis = Long.parseLong(matcher.group(1)) * unit;
    if (millis < least || millis > most) {
      page.fault(
          value,
          "`"
              + key
              + "` must be "
              + written(least)
              + " to "
              + written(most)
              + ", got "
              + value.value(),
          "");
      return null;
    }
    return millis;
  }

  static String written(long millis) {
    if (millis % DAY == 0 && millis > 0) {
      return millis / DAY + "d";
    }
    if (millis % MINUTE == 0) {
      return millis / MINUTE + "m";
    }
    return millis / 1_000 + "s";
  }
}
