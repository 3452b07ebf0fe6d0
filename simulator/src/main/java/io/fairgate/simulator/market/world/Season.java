package io.fairgate.simulator.market.world;

/// How the year moves the whole market: black week, the weeks before Christmas, quiet holidays,
/// busy Sundays.
public final class Season {
  /// No day is busier than this many ordinary ones.
  public static final double PACE_MAX = 2.4;

  private static final int BLACK_WEEK = 130;
  private static final int ADVENT = 140;
  private static final int HOLIDAYS = 163;
  private static final int YEAR_END = 166;

  private Season() {}

  public static double pace(int day) {
    double week = 1 + (day % 7 == 6 ? 0.2 : day % 7 == 4 ? -0.1 : 0);
    if (day >= BLACK_WEEK && day < ADVENT) {
      return 2 * week;
    }
    if (day >= ADVENT && day < HOLIDAYS) {
      return 1.6 * week;
    }
    if (day >= HOLIDAYS && day < YEAR_END) {
      return 0.4;
    }
    return week;
  }

  /// What is added to the usual value, on the log scale.
  public static double value(int day) {
    if (day >= BLACK_WEEK && day < ADVENT) {
      return 0.16;
    }
    return isAdvent(day) ? 0.1 : 0;
  }

  public static boolean isAdvent(int day) {
    return day >= ADVENT && day < HOLIDAYS;
  }

  public static boolean isBlackWeek(int day) {
    return day >= BLACK_WEEK && day < ADVENT;
  }

  /// Ordinary days that the rest of the period is worth to one whose pace follows the season so
  /// far: 0 not at all, 1 as the market does.
  public static double ordinaryDays(int fromDay, double interest) {
    double days = 0;
    for (int day = Math.max(0, fromDay); day < Time.DAYS; day++) {
      days += 1 + interest * (pace(day) - 1);
    }
    return days;
  }
}
