package io.fairgate.decision.state;

import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.marketplace.EntityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the windows of one table are laid out: series, columns, groups of windows, and where each
/// feature is read. Made once for a policy by [LayoutBuilder]; all arrays, read on the hot path.
///
/// A *series* is one type of event with one filter: one bit of an entry's mask. A *group* is all
/// the windows over one series with one delay, ascending; `cells` numbers (group, window) through
/// all groups. Sums and distincts have cells of their own for each column that a group uses. A
/// *total* is one long that is kept for ever. Only series in `loggedMask` have windows and are
/// logged; only columns that a window needs are logged with them.
record WindowLayout(
    List<EntityKind> kinds,
    Series[] series,
    int[] numberSlots,
    KeyColumn[] keyColumns,
    int[] numbersOfSeries,
    int[] keysOfSeries,
    Group[] groups,
    int cells,
    int numberCells,
    int keyCells,
    Total[] totals,
    int[] everColumns,
    int[] everSeries,
    Read[] reads,
    WindowPlan plan,
    boolean hasExtremes,
    int loggedMask,
    long retentionMillis) {

  /// Beyond so many series the mask of an entry no longer fits.
  static final int SERIES_MAX = 30;

  record Series(String event, @Nullable String where) {}

  /// `numberAt[c]` and `keyAt[c]` are the first cell of a column in this group, or -1.
  record Group(
      int series, long delayMillis, long[] windows, int cell, int[] numberAt, int[] keyAt) {}

  /// A long kept for ever over a series: how many, first or last time, or of a number column.
  record Total(int series, Kept kept, int column) {
    enum Kept {
      COUNT,
      FIRST,
      LAST,
      SUM,
      MIN,
      MAX
    }

    long initial() {
      return switch (kept) {
        case COUNT, SUM -> 0;
        case LAST -> Long.MIN_VALUE;
        case FIRST, MIN -> Long.MAX_VALUE;
        case MAX -> Long.MIN_VALUE;
      };
    }

    long merge(long kept, long value) {
      return switch (this.kept) {
        case COUNT, SUM -> kept + value;
        case FIRST, MIN -> Math.min(kept, value);
        case LAST, MAX -> Math.max(kept, value);
      };
    }
  }

  /// Where one feature is read, and into which slot of the values it goes. `a` and `b` are cells or
  /// totals, as the form says.
  record Read(Form form, int a, int b, int slot, FeatureSpec.Over over) {}

  /// How a read turns cells or totals into a number.
  enum Form {
    COUNT,
    SUM,
    MEAN,
    MEAN_BY_CHECKOUT,
    MIN,
    MAX,
    DISTINCT,
    TOTAL,
    TOTAL_MEAN,
    TOTAL_MEAN_BY_CHECKOUT,
    TOTAL_EXTREME,
    TOTAL_DISTINCT,
    FIRST_SEEN,
    LAST_SEEN,
    SINCE_FIRST,
    SINCE_LAST
  }

  boolean hasMasks() {
    return series.length > 1;
  }

  int numbersOf(int mask) {
    return columnsOf(mask, numbersOfSeries);
  }

  int keysOf(int mask) {
    return columnsOf(mask, keysOfSeries);
  }

  private static int columnsOf(int mask, int[] ofSeries) {
    int columns = 0;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      columns |= ofSeries[Integer.numberOfTrailingZeros(rest)];
    }
    return columns;
  }
}
