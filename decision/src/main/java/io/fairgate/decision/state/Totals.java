package io.fairgate.decision.state;

import io.fairgate.decision.state.WindowLayout.Total;

/// How an event enters what is kept for ever.
final class Totals {
  private Totals() {}

  /// `withLast` is false where the event at hand is only read: the last seen is the one before it.
  static void add(WindowLayout layout, long[] totals, long at, Touch touch, boolean withLast) {
    for (int i = 0; i < totals.length; i++) {
      Total total = layout.totals()[i];
      if ((touch.mask >>> total.series() & 1) == 0) {
        continue;
      }
      switch (total.kept()) {
        case COUNT -> totals[i]++;
        case FIRST -> totals[i] = Math.min(totals[i], at);
        case LAST -> totals[i] = withLast ? Math.max(totals[i], at) : totals[i];
        case SUM -> totals[i] += touch.numbers[total.column()];
        case MIN -> totals[i] = Math.min(totals[i], touch.numbers[total.column()]);
        case MAX -> totals[i] = Math.max(totals[i], touch.numbers[total.column()]);
      }
    }
  }
}
