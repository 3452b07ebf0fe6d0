package io.fairgate.decision.state;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.policy.FeatureSpec.Over;
import io.fairgate.decision.state.WindowLayout.Form;
import io.fairgate.decision.state.WindowLayout.Read;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.ToIntFunction;

/// Turns the cells of a table into its features' values. On the hot path.
final class Features {
  private final Read[] reads;

  // Most features are one cell as it is: where it stands and where it goes, without a switch.
  private final int[] countCells;
  private final int[] countSlots;
  private final int[] sumCells;
  private final int[] sumSlots;
  private final int[] distinctCells;
  private final int[] distinctSlots;
  private final Read[] others;

  Features(WindowLayout layout) {
    reads = layout.reads();
    countCells = ints(Form.COUNT, Read::a);
    countSlots = ints(Form.COUNT, Read::slot);
    sumCells = ints(Form.SUM, Read::a);
    sumSlots = ints(Form.SUM, Read::slot);
    distinctCells = ints(Form.DISTINCT, Read::a);
    distinctSlots = ints(Form.DISTINCT, Read::slot);
    others =
        Arrays.stream(reads)
            .filter(read -> !EnumSet.of(Form.COUNT, Form.SUM, Form.DISTINCT).contains(read.form()))
            .toArray(Read[]::new);
  }

  private int[] ints(Form form, ToIntFunction<Read> what) {
    return Arrays.stream(reads).filter(read -> read.form() == form).mapToInt(what).toArray();
  }

  /// What a table gives where the event has no such entity.
  void absent(Values values) {
    for (Read read : reads) {
      switch (read.form()) {
        case MEAN, MEAN_BY_CHECKOUT, TOTAL_MEAN, TOTAL_MEAN_BY_CHECKOUT ->
            values.doubles[read.slot()] = 0;
        case SINCE_FIRST, SINCE_LAST -> values.ints[read.slot()] = -1;
        default -> values.ints[read.slot()] = 0;
      }
    }
  }

  void write(Reading in, long now, Values values) {
    long[] ints = values.ints;
    for (int i = 0; i < countCells.length; i++) {
      ints[countSlots[i]] = in.count[countCells[i]];
    }
    for (int i = 0; i < sumCells.length; i++) {
      ints[sumSlots[i]] = in.sum[sumCells[i]];
    }
    for (int i = 0; i < distinctCells.length; i++) {
      ints[distinctSlots[i]] = in.distinct[distinctCells[i]];
    }
    for (int i = 0; i < others.length; i++) {
      Read read = others[i];
      switch (read.form()) {
        case MEAN -> values.doubles[read.slot()] = ratio(in.sum[read.a()], in.count[read.b()]);
        case MEAN_BY_CHECKOUT ->
            values.doubles[read.slot()] = ratio(in.sum[read.a()], in.distinct[read.b()]);
        case TOTAL_MEAN ->
            values.doubles[read.slot()] = ratio(in.totals[read.a()], in.totals[read.b()]);
        case TOTAL_MEAN_BY_CHECKOUT ->
            values.doubles[read.slot()] = ratio(in.totals[read.a()], in.ever[read.b()]);
        default -> values.ints[read.slot()] = whole(read, in, now);
      }
    }
  }

  /// One of several entities: what was written for those before it gives way as `over` says.
  void combine(Reading in, long now, int index, Values values) {
    if (index == 0) {
      write(in, now, values);
      for (Read read : reads) {
        if (read.over() == Over.ANY && !isMean(read)) {
          values.ints[read.slot()] = values.ints[read.slot()] != 0 ? 1 : 0;
        }
      }
      return;
    }
    for (Read read : reads) {
      if (isMean(read)) {
        double before = values.doubles[read.slot()];
        writeOne(read, in, now, values);
        values.doubles[read.slot()] = combine(read.over(), before, values.doubles[read.slot()]);
      } else {
        values.ints[read.slot()] =
            combine(read.over(), values.ints[read.slot()], whole(read, in, now));
      }
    }
  }

  private static void writeOne(Read read, Reading in, long now, Values values) {
    values.doubles[read.slot()] =
        switch (read.form()) {
          case MEAN -> ratio(in.sum[read.a()], in.count[read.b()]);
          case MEAN_BY_CHECKOUT -> ratio(in.sum[read.a()], in.distinct[read.b()]);
          case TOTAL_MEAN -> ratio(in.totals[read.a()], in.totals[read.b()]);
          case TOTAL_MEAN_BY_CHECKOUT -> ratio(in.totals[read.a()], in.ever[read.b()]);
          default -> throw new IllegalStateException("no mean: " + read.form() + " at " + now);
        };
  }

  private static boolean isMean(Read read) {
    return switch (read.form()) {
      case MEAN, MEAN_BY_CHECKOUT, TOTAL_MEAN, TOTAL_MEAN_BY_CHECKOUT -> true;
      default -> false;
    };
  }

  private static long combine(Over over, long a, long b) {
    return switch (over) {
      case MAX -> Math.max(a, b);
      case MIN -> Math.min(a, b);
      case SUM -> a + b;
      case ANY -> a != 0 || b != 0 ? 1 : 0;
    };
  }

  private static double combine(Over over, double a, double b) {
    return switch (over) {
      case MAX -> Math.max(a, b);
      case MIN -> Math.min(a, b);
      case SUM -> a + b;
      case ANY -> a != 0 || b != 0 ? 1 : 0;
    };
  }

  private static double ratio(long sum, long count) {
    return count == 0 ? 0 : (double) sum / count;
  }

  private static long whole(Read read, Reading in, long now) {
    return switch (read.form()) {
      case COUNT -> in.count[read.a()];
      case SUM -> in.sum[read.a()];
      case MIN -> in.count[read.b()] == 0 ? 0 : in.min[read.a()];
      case MAX -> in.count[read.b()] == 0 ? 0 : in.max[read.a()];
      case DISTINCT -> in.distinct[read.a()];
      case TOTAL -> in.totals[read.a()];
      case TOTAL_EXTREME -> {
        long extreme = in.totals[read.a()];
        yield extreme == Long.MAX_VALUE || extreme == Long.MIN_VALUE ? 0 : extreme;
      }
      case TOTAL_DISTINCT -> in.ever[read.a()];
      case FIRST_SEEN -> in.totals[read.a()] == Long.MAX_VALUE ? 0 : in.totals[read.a()] / 1000;
      case LAST_SEEN -> in.totals[read.a()] == Long.MIN_VALUE ? 0 : in.totals[read.a()] / 1000;
      case SINCE_FIRST ->
          in.totals[read.a()] == Long.MAX_VALUE
              ? -1
              : Math.max(0, now - in.totals[read.a()]) / 1000;
      case SINCE_LAST ->
          in.totals[read.a()] == Long.MIN_VALUE
              ? -1
              : Math.max(0, now - in.totals[read.a()]) / 1000;
      case MEAN, MEAN_BY_CHECKOUT, TOTAL_MEAN, TOTAL_MEAN_BY_CHECKOUT ->
          throw new IllegalStateException("a mean is no whole number");
    };
  }
}
