package io.fairgate.simulator.market.world;

import java.time.LocalDate;

/// The marketplace's calendar: 180 days from 14 July 2025, in UTC milliseconds.
public final class Time {
  public static final long SECOND = 1_000;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;

  public static final int DAYS = 180;
  public static final long START = LocalDate.of(2025, 7, 14).toEpochDay() * DAY;
  public static final long END = START + DAYS * DAY;

  private Time() {}

  /// Whole days since the start; what was before is day 0.
  public static int day(long at) {
    return (int) Math.max(0, (at - START) / DAY);
  }

  public static long dayStart(int day) {
    return START + day * DAY;
  }
}
