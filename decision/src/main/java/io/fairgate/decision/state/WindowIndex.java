package io.fairgate.decision.state;

import io.fairgate.decision.state.WindowLayout.Group;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Running counts, sums and distincts of all windows over one [Log], moved on with time. On the hot
/// path.
///
/// ```
///   log    from … │ … low(cell) … │ … due(group) … to
///                 └ in the window ┘   not yet due (delayed)
///
///   state  three longs a window: low, count, time of the event at low
///          one a number cell: sum        one a group: due
/// ```
///
/// All in one array, so that an entity which was not asked for long is a few lines of memory away.
final class WindowIndex {
  private static final int LOW = 0;
  private static final int COUNT = 1;

  /// Long.MAX_VALUE where the window is empty: nothing leaves it, and the log need not be looked
  /// at.
  private static final int OLDEST = 2;

  private static final int STRIDE = 3;

  private final WindowLayout layout;
  private final WindowPlan plan;
  private final Group[] groups;
  private final Log log;
  private final boolean hasMasks;
  private final long[] state;
  private final int sums;
  private final int dues;
  private final @Nullable LongCounter[] distinct;
  private long clock = Long.MIN_VALUE;

  WindowIndex(WindowLayout layout, Log log) {
    this.layout = layout;
    this.log = log;
    plan = layout.plan();
    groups = layout.groups();
    hasMasks = layout.hasMasks();
    sums = STRIDE * layout.cells();
    dues = sums + layout.numberCells();
    state = new long[dues + groups.length];
    distinct = new LongCounter[layout.keyCells()];
  }

  long clock() {
    return clock;
  }

  void rebuild(long to) {
    Arrays.fill(state, 0);
    for (int cell = 0; cell < layout.cells(); cell++) {
      state[STRIDE * cell + LOW] = log.from;
      state[STRIDE * cell + OLDEST] = Long.MAX_VALUE;
    }
    Arrays.fill(state, dues, state.length, log.from);
    for (int i = 0; i < distinct.length; i++) {
      distinct[i] = plan.distincts[i] ? new LongCounter() : null;
    }
    clock = Long.MIN_VALUE;
    advance(to);
  }

  /// The log's events moved to lower places.
  void moveDown(int by) {
    if (by == 0) {
      return;
    }
    for (int cell = 0; cell < layout.cells(); cell++) {
      state[STRIDE * cell + LOW] -= by;
    }
    for (int g = 0; g < groups.length; g++) {
      state[dues + g] -= by;
    }
  }

  int worstDistinct() {
    int worst = 0;
    for (LongCounter counter : distinct) {
      worst = Math.max(worst, counter == null ? 0 : counter.distinct());
    }
    return worst;
  }

  void advance(long now) {
    if (now < clock) {
      return;
    }
    clock = now;
    long[] s = state;
    for (int g = 0; g < groups.length; g++) {
      Group group = groups[g];
      long dueUntil = now - group.delayMillis();
      int bit = 1 << group.series();
      int i = (int) s[dues + g];
      while (i < log.to && log.time[i] <= dueUntil) {
        if (!hasMasks || (log.mask[i] & bit) != 0) {
          enter(group, i);
        }
        i++;
      }
      s[dues + g] = i;
      long[] windows = group.windows();
      for (int k = 0; k < windows.length; k++) {
        int cell = group.cell() + k;
        int at = STRIDE * cell;
        if (s[at + OLDEST] == Long.MAX_VALUE && s[at + LOW] < i) {
          s[at + OLDEST] = log.time[(int) s[at + LOW]];
        }
        if (s[at + OLDEST] <= dueUntil - windows[k]) {
          leaveUntil(cell, i, dueUntil - windows[k], bit);
        }
      }
    }
  }

  private void leaveUntil(int cell, int due, long limit, int bit) {
    long[] time = log.time;
    int at = STRIDE * cell;
    int i = (int) state[at + LOW];
    while (i < due && time[i] <= limit) {
      if (!hasMasks || (log.mask[i] & bit) != 0) {
        leave(cell, i);
      }
      i++;
    }
    state[at + LOW] = i;
    state[at + OLDEST] = i < due ? time[i] : Long.MAX_VALUE;
  }

  private void enter(Group group, int i) {
    int end = group.cell() + group.windows().length;
    for (int cell = group.cell(); cell < end; cell++) {
      state[STRIDE * cell + COUNT]++;
      int[] columns = plan.numberColumns[cell];
      for (int j = 0; j < columns.length; j++) {
        state[sums + plan.numberCells[cell][j]] += log.numbers[columns[j]][i];
      }
      columns = plan.keyColumns[cell];
      for (int j = 0; j < columns.length; j++) {
        long value = log.keys[columns[j]][i];
        LongCounter counter = distinct[plan.keyCells[cell][j]];
        if (value != 0 && counter != null) {
          counter.increment(value);
        }
      }
    }
  }

  private void leave(int cell, int i) {
    state[STRIDE * cell + COUNT]--;
    int[] columns = plan.numberColumns[cell];
    for (int j = 0; j < columns.length; j++) {
      state[sums + plan.numberCells[cell][j]] -= log.numbers[columns[j]][i];
    }
    columns = plan.keyColumns[cell];
    for (int j = 0; j < columns.length; j++) {
      long value = log.keys[columns[j]][i];
      LongCounter counter = distinct[plan.keyCells[cell][j]];
      if (value != 0 && counter != null) {
        counter.decrement(value);
      }
    }
  }

  /// All cells at the index's own time, the event at hand included.
  void read(Touch touch, Reading out) {
    for (int cell = 0; cell < out.count.length; cell++) {
      out.count[cell] = state[STRIDE * cell + COUNT];
    }
    System.arraycopy(state, sums, out.sum, 0, out.sum.length);
    for (int i = 0; i < distinct.length; i++) {
      LongCounter counter = distinct[i];
      out.distinct[i] = counter == null ? 0 : counter.distinct();
    }
    for (int g = 0; g < groups.length; g++) {
      Group group = groups[g];
      if (layout.hasExtremes()) {
        readExtremes(g, out);
      }
      if (group.delayMillis() == 0 && (touch.mask >>> group.series() & 1) != 0) {
        include(group, touch, out);
      }
    }
  }

  private void include(Group group, Touch touch, Reading out) {
    int windows = group.windows().length;
    for (int k = 0; k < windows; k++) {
      out.count[group.cell() + k]++;
    }
    for (int c = 0; c < group.numberAt().length; c++) {
      int first = group.numberAt()[c];
      for (int k = 0; first >= 0 && k < windows; k++) {
        long value = touch.numbers[c];
        out.sum[first + k] += value;
        out.min[first + k] = Math.min(out.min[first + k], value);
        out.max[first + k] = Math.max(out.max[first + k], value);
      }
    }
    for (int c = 0; c < group.keyAt().length; c++) {
      int first = group.keyAt()[c];
      long value = touch.keys[c];
      for (int k = 0; first >= 0 && value != 0 && k < windows; k++) {
        LongCounter counter = distinct[first + k];
        if (counter != null && !counter.contains(value)) {
          out.distinct[first + k]++;
        }
      }
    }
  }

  /// Least and greatest are looked for anew: few policies ask for them, and fewer of busy entities.
  private void readExtremes(int g, Reading out) {
    Group group = groups[g];
    int bit = 1 << group.series();
    for (int c = 0; c < group.numberAt().length; c++) {
      int first = group.numberAt()[c];
      for (int k = 0; first >= 0 && k < group.windows().length; k++) {
        if (!plan.extremes[first + k]) {
          continue;
        }
        long[] numbers = log.numbers[c];
        int due = (int) state[dues + g];
        for (int i = (int) state[STRIDE * (group.cell() + k) + LOW]; i < due; i++) {
          if ((log.mask[i] & bit) != 0) {
            out.min[first + k] = Math.min(out.min[first + k], numbers[i]);
            out.max[first + k] = Math.max(out.max[first + k], numbers[i]);
          }
        }
      }
    }
  }
}
