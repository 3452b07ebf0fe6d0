package io.fairgate.app.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times as data sets write them, without a zone: taken as UTC.
enum WrittenTime {
  /// `2010-12-01 08:26:00`
  YEAR_FIRST("uuuu-MM-dd HH:mm:ss"),
  /// `2/24/2015 22:55`
  AMERICAN("M/d/uuuu H:mm");

  private final DateTimeFormatter pattern;

  WrittenTime(String pattern) {
    this.pattern = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /// Milliseconds of the epoch, or null for what is no such time.
  @Nullable Long millis(String text) {
    try {
      return LocalDateTime.parse(text, pattern).toInstant(ZoneOffset.UTC).toEpochMilli();
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
