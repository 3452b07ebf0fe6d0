package io.fairgate.decision.state;

import io.fairgate.decision.state.WindowLayout.Group;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Running counts, sums and distincts of all windows over one [Log], moved on with time.
///
/// ```
///   log    from … │ … low[cell] … │ … due[group] … to
///                 └ in the window ┘   not yet due (delayed)
/// ```
final class WindowIndex {
  private final WindowLayout layout;
  private final Group[] groups;
  private final Log log;
  private final int[] low;
  private final int[] due;
  private final long[] count;
  private final long[] sum;
  private final @Nullable LongCounter[] distinct;
  private final boolean[] extremes;
  private final boolean hasMasks;

  /// For each cell the time of its event at `low`, so that a window that nothing leaves costs no look
  /// into the log.
  private final long[] oldest;
  private long clock = Long.MIN_VALUE;

  WindowIndex(WindowLayout layout, Log log) {
    this.layout = layout;
    this.groups = layout.groups();
    this.log = log;
    low = new int[layout.cells()];
    due = new int[groups.length];
    count = new long[layout.cells()];
    sum = new long[layout.numberCells()];
    oldest = new long[layout.cells()];
    hasMasks = layout.hasMasks();
    distinct = new LongCounter[layout.keyCells()];
    extremes = new boolean[layout.numberCells()];
    for (WindowLayout.Read read : layout.reads()) {
      if (read.form() == WindowLayout.Form.MIN || read.form() == WindowLayout.Form.MAX) {
        extremes[read.a()] = true;
      }
    }
  }

  long clock() {
    return clock;
  }

  void rebuild(long to) {
    Arrays.fill(low, log.from);
    Arrays.fill(due, log.from);
    Arrays.fill(count, 0);
    Arrays.fill(sum, 0);
    Arrays.fill(oldest, Long.MAX_VALUE);
    boolean[] read = layout.keyCellsRead();
    for (int i = 0; i < distinct.length; i++) {
      distinct[i] = read[i] ? new LongCounter() : null;
    }
    clock = Long.MIN_VALUE;
    advance(to);
  }

  /// The log's events moved to lower places.
  void moveDown(int by) {
    if (by == 0) {
      return;
    }
    for (int i = 0; i < low.length; i++) {
      low[i] -= by;
    }
    for (int g = 0; g < due.length; g++) {
      due[g] -= by;
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
    for (int g = 0; g < groups.length; g++) {
      Group group = groups[g];
      long dueUntil = now - group.delayMillis();
      int bit = 1 << group.series();
      int i = due[g];
      while (i < log.to && log.time[i] <= dueUntil) {
        if (!hasMasks || (log.mask[i] & bit) != 0) {
          enter(group, i);
        }
        i++;
      }
      due[g] = i;
      long[] windows = group.windows();
      for (int k = 0; k < windows.length; k++) {
        int cell = group.cell() + k;
        if (oldest[cell] == Long.MAX_VALUE && low[cell] < i) {
          oldest[cell] = log.time[low[cell]];
        }
        if (oldest[cell] <= dueUntil - windows[k]) {
          leaveUntil(g, k, dueUntil - windows[k], bit);
        }
      }
    }
  }

  private void leaveUntil(int g, int k, long limit, int bit) {
    Group group = groups[g];
    int cell = group.cell() + k;
    int i = low[cell];
    while (i < due[g] && log.time[i] <= limit) {
      if (!hasMasks || (log.mask[i] & bit) != 0) {
        leave(group, i, k);
      }
      i++;
    }
    low[cell] = i;
    oldest[cell] = i < due[g] ? log.time[i] : Long.MAX_VALUE;
  }

  private void enter(Group group, int i) {
    int windows = group.windows().length;
    for (int k = 0; k < windows; k++) {
      count[group.cell() + k]++;
    }
    for (int c = 0; c < group.numberAt().length; c++) {
      int first = group.numberAt()[c];
      for (int k = 0; first >= 0 && k < windows; k++) {
        sum[first + k] += log.numbers[c][i];
      }
    }
    for (int c = 0; c < group.keyAt().length; c++) {
      int first = group.keyAt()[c];
      long value = log.keys[c][i];
      for (int k = 0; first >= 0 && value != 0 && k < windows; k++) {
        LongCounter counter = distinct[first + k];
        if (counter != null) {
          counter.increment(value);
        }
      }
    }
  }

  private void leave(Group group, int i, int k) {
    count[group.cell() + k]--;
    for (int c = 0; c < group.numberAt().length; c++) {
      if (group.numberAt()[c] >= 0) {
        sum[group.numberAt()[c] + k] -= log.numbers[c][i];
      }
    }
    for (int c = 0; c < group.keyAt().length; c++) {
      LongCounter counter = group.keyAt()[c] < 0 ? null : distinct[group.keyAt()[c] + k];
      if (counter != null && log.keys[c][i] != 0) {
        counter.decrement(log.keys[c][i]);
      }
    }
  }

  /// All cells at the index's own time, the event at hand included.
  void read(Touch touch, Reading out) {
    System.arraycopy(count, 0, out.count, 0, count.length);
    System.arraycopy(sum, 0, out.sum, 0, sum.length);
    for (int i = 0; i < distinct.length; i++) {
      LongCounter counter = distinct[i];
      out.distinct[i] = counter == null ? 0 : counter.distinct();
    }
    for (int g = 0; g < groups.length; g++) {
      Group group = groups[g];
      readExtremes(g, out);
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
        if (!extremes[first + k]) {
          continue;
        }
        long[] numbers = log.numbers[c];
        for (int i = low[group.cell() + k]; i < due[g]; i++) {
          if ((log.mask[i] & bit) != 0) {
            out.min[first + k] = Math.min(out.min[first + k], numbers[i]);
            out.max[first + k] = Math.max(out.max[first + k], numbers[i]);
          }
        }
      }
    }
  }
}
