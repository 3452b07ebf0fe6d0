package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Season;
import io.fairgate.simulator.market.world.Time;

/// What is usual for one buyer: how much, how often, at which hours.
///
/// Value is normal on the log scale around `level`; checkouts come as a Poisson process of
/// `perDay`, itself Gamma-distributed over people, thinned by the season; hours lie around one of
/// the day, by the buyer's own clock.
public record Habits(
    double level,
    double spread,
    double perDay,
    double interest,
    int utcOffsetHours,
    double hour,
    double hourSpread) {
  private static final double LEVEL = StrictMath.log(4_300);
  private static final double LEVEL_SPREAD = 0.65;
  private static final double PACE_SHAPE = 1.3;
  private static final double CHECKOUTS_IN_PERIOD = 8.5;
  private static final double INTEREST_MAX = 1.6;

  /// One visit in so many comes at any hour of the day.
  private static final double ANY_HOUR = 0.12;

  static Habits any(int utcOffsetHours, Chance chance) {
    boolean evening = chance.happens(0.7);
    return new Habits(
        chance.gaussian(LEVEL, LEVEL_SPREAD),
        chance.between(0.35, 0.75),
        chance.gamma(PACE_SHAPE, CHECKOUTS_IN_PERIOD) / Time.DAYS,
        chance.between(0, INTEREST_MAX),
        utcOffsetHours,
        evening ? chance.gaussian(20, 1.5) : chance.gaussian(12.5, 1.5),
        chance.between(0.8, 2.2));
  }

  /// Buys for a shop: large values, most days, in working hours, whatever the season.
  static Habits wholesale(int utcOffsetHours, Chance chance) {
    return new Habits(
        chance.between(StrictMath.log(40_000), StrictMath.log(220_000)),
        chance.between(0.3, 0.6),
        chance.between(0.25, 1.1),
        0.3,
        utcOffsetHours,
        chance.between(9.0, 15.0),
        2.5);
  }

  /// Somewhat more than once a week, as one is who shows what usual means.
  static Habits regular(int utcOffsetHours, Chance chance) {
    Habits any = any(utcOffsetHours, chance);
    return any.slower(0.16 / any.perDay);
  }

  Habits slower(double factor) {
    return new Habits(level, spread, perDay * factor, interest, utcOffsetHours, hour, hourSpread);
  }

  /// When the next checkout is, after one at `at`.
  long next(long at, Chance chance) {
    double busiest = 1 + INTEREST_MAX * (Season.PACE_MAX - 1);
    double t = at;
    do {
      t += chance.exponential(Time.DAY / (perDay * busiest));
      // Beyond the period nobody needs to know when.
      if (t > Time.END + 60.0 * Time.DAY) {
        return (long) t;
      }
    } while (!chance.happens(seasonal(Time.day((long) t)) / busiest));
    // Twice on one day is not twice at the usual hour.
    boolean sameDay = t < at + 18.0 * Time.HOUR;
    long snapped = sameDay ? at : atUsualHour((long) t, chance);
    return snapped > at ? snapped : (long) t + Time.MINUTE;
  }

  private double seasonal(int day) {
    return 1 + interest * (Season.pace(day) - 1);
  }

  /// The same day, at an hour that is usual.
  long atUsualHour(long at, Chance chance) {
    double local = chance.happens(ANY_HOUR) ? chance.between(6.0, 24.0) : gaussianHour(chance);
    long offset = utcOffsetHours * Time.HOUR;
    long dayStart = Math.floorDiv(at + offset, Time.DAY) * Time.DAY - offset;
    return (dayStart + (long) (local * Time.HOUR)) / Time.SECOND * Time.SECOND;
  }

  private double gaussianHour(Chance chance) {
    double local = chance.gaussian(hour, hourSpread);
    return local < 0 ? local + 24 : local >= 24 ? local - 24 : local;
  }

  /// What a usual checkout costs, in minor units.
  public long value(long at, Chance chance) {
    double season = interest * Season.value(Time.day(at));
    return minor(chance.gaussian(level, spread) + season);
  }

  /// How many checkouts and repeats to expect from a day of the period on.
  double expected(int fromDay) {
    return perDay * Season.ordinaryDays(fromDay, interest);
  }

  /// The minor units whose natural logarithm this is, at least 3 of the major unit.
  public static long minor(double log) {
    return Math.max(300, (long) StrictMath.exp(Math.min(log, 15)));
  }
}
