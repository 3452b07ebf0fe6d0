package io.fairgate.simulator.market;

import io.fairgate.marketplace.event.Order;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// What a [Witness] knows of one buyer: since when, how often, how much, with what.
final class Acquaintance {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final double PRIOR_LEVEL = 8.37;
  private static final double PRIOR_SPREAD = 0.55;
  private static final double PRIOR_WEIGHT = 4;
  private static final int VALUES_MIN = 5;

  /// Whoever places one every other day may well place three in an hour.
  private static final double BRISK_PER_DAY = 0.5;

  private final long since;
  private final Map<String, Long> belongings = new HashMap<>();
  private final ArrayDeque<Long> lastHour = new ArrayDeque<>();
  private long changedAt = Long.MIN_VALUE / 2;
  private String checkout = "";
  private int checkouts;
  private long checkoutMinor;
  private int values;
  private double mean;
  private double squares;

  Acquaintance(long since) {
    this.since = since;
  }

  void changed(long at) {
    changedAt = at;
  }

  boolean hasChanged(long at) {
    return at - changedAt < 4 * DAY;
  }

  boolean isNew(String belonging, long at) {
    return at - belongings.computeIfAbsent(belonging, _ -> at) < 4 * DAY;
  }

  boolean isKnown(long at) {
    return at - since > 4 * DAY && checkouts > 2;
  }

  boolean isYoung(long at) {
    return at - since < 2 * DAY;
  }

  void order(Order order, long at) {
    if (!order.checkoutId().equals(checkout)) {
      if (checkouts > 0) {
        absorb();
      }
      checkout = order.checkoutId();
      checkouts++;
      checkoutMinor = 0;
      lastHour.add(at);
    }
    checkoutMinor += order.totalMinor();
    while (lastHour.getFirst() < at - HOUR) {
      lastHour.removeFirst();
    }
  }

  boolean isBurst(long at) {
    double days = Math.min(180, (at - since) / (double) DAY);
    double perDay = (checkouts - lastHour.size() + 1.3) / (days + 27);
    return lastHour.size() >= 3 && perDay < BRISK_PER_DAY;
  }

  /// So many of the buyer's own spreads, and so much on the log scale, above the usual.
  boolean isFarAbove(double spreads, double log) {
    double above = StrictMath.log(checkoutMinor) - level();
    return values >= VALUES_MIN && above > log && above > spreads * spread();
  }

  private double level() {
    return (PRIOR_LEVEL + mean * values) / (1 + values);
  }

  private double spread() {
    double prior = PRIOR_WEIGHT * PRIOR_SPREAD * PRIOR_SPREAD;
    return StrictMath.sqrt((prior + squares) / (PRIOR_WEIGHT + values));
  }

  private void absorb() {
    double bound = 3 * spread();
    double value = level() + Math.clamp(StrictMath.log(checkoutMinor) - level(), -bound, bound);
    values++;
    double was = mean;
    mean += (value - mean) / values;
    squares += (value - was) * (value - mean);
  }
}
