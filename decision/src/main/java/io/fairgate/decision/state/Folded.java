package io.fairgate.decision.state;

import io.fairgate.decision.state.WindowLayout.Group;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The older events of one group of an entity that outgrew its exact log: buckets of time, 256 over
/// the longest window.
///
/// A window takes each bucket whole that reaches into it, so that a count is too high by at most
/// what its edge bucket holds; the reading says by how much. Distinct values over a folded window
/// are a [HyperLogLog]'s estimate.
final class Folded {
  /// A window of 30 days is told to within three hours.
  static final int BUCKETS = 256;

  private final Group group;
  final long widthMillis;
  final TreeMap<Long, Bucket> buckets = new TreeMap<>();
  private final HyperLogLog[][] unions;
  private final long[] unionFrom;
  private final int keyColumns;
  private final int numberColumns;

  /// All events of the group in one stretch of time.
  static final class Bucket {
    long count;
    final long[] sum;
    final long[] min;
    final long[] max;
    final HyperLogLog[] distinct;

    Bucket(int numbers, int keys) {
      sum = new long[numbers];
      min = new long[numbers];
      max = new long[numbers];
      Arrays.fill(min, Long.MAX_VALUE);
      Arrays.fill(max, Long.MIN_VALUE);
      distinct = new HyperLogLog[keys];
      for (int i = 0; i < keys; i++) {
        distinct[i] = new HyperLogLog();
      }
    }
  }

  Folded(WindowLayout layout, int g) {
    group = layout.groups()[g];
    long[] windows = group.windows();
    widthMillis = Math.max(1, windows[windows.length - 1] / BUCKETS);
    numberColumns = group.numberAt().length;
    keyColumns = group.keyAt().length;
    unions = new HyperLogLog[windows.length][keyColumns];
    unionFrom = new long[windows.length];
    forgetUnions();
  }

  Bucket bucket(long index) {
    return buckets.computeIfAbsent(index, i -> new Bucket(numberColumns, keyColumns));
  }

  void add(long at, int bits, long[] numbers, long[] keys) {
    if ((bits >>> group.series() & 1) == 0) {
      return;
    }
    Bucket bucket = bucket(Math.floorDiv(at, widthMillis));
    bucket.count++;
    for (int c = 0; c < numberColumns; c++) {
      bucket.sum[c] += numbers[c];
      bucket.min[c] = Math.min(bucket.min[c], numbers[c]);
      bucket.max[c] = Math.max(bucket.max[c], numbers[c]);
    }
    for (int c = 0; c < keyColumns; c++) {
      if (group.keyAt()[c] >= 0 && keys[c] != 0) {
        bucket.distinct[c].add(keys[c]);
      }
    }
    forgetUnions();
  }

  void dropUntil(long millis) {
    buckets.headMap(Math.floorDiv(millis, widthMillis), false).clear();
  }

  void forgetUnions() {
    Arrays.fill(unionFrom, Long.MIN_VALUE);
  }

  /// A new event of the log, for the unions that are kept.
  void see(int bits, long[] keys) {
    if ((bits >>> group.series() & 1) == 0) {
      return;
    }
    if (group.delayMillis() != 0) {
      forgetUnions();
      return;
    }
    for (int k = 0; k < unionFrom.length; k++) {
      for (int c = 0; c < keyColumns && unionFrom[k] != Long.MIN_VALUE; c++) {
        if (group.keyAt()[c] >= 0 && keys[c] != 0) {
          unions[k][c].add(keys[c]);
        }
      }
    }
  }

  /// Adds to each window what its buckets hold.
  void read(long now, Touch touch, Log log, Reading out) {
    long dueUntil = now - group.delayMillis();
    long last = Math.floorDiv(dueUntil, widthMillis);
    for (int k = 0; k < group.windows().length; k++) {
      long limit = dueUntil - group.windows()[k];
      long first = Math.floorDiv(limit + 1, widthMillis);
      var inWindow = buckets.subMap(first, true, last, true);
      if (inWindow.isEmpty()) {
        continue;
      }
      int cell = group.cell() + k;
      for (Bucket bucket : inWindow.values()) {
        out.count[cell] += bucket.count;
        addNumbers(bucket, k, out);
      }
      Bucket edge = buckets.get(first);
      if (edge != null && first * widthMillis <= limit) {
        out.errorMax = Math.max(out.errorMax, edge.count);
      }
      readDistinct(k, first, dueUntil, inWindow, touch, log, out);
    }
  }

  private void addNumbers(Bucket bucket, int k, Reading out) {
    for (int c = 0; c < numberColumns; c++) {
      int first = group.numberAt()[c];
      if (first >= 0) {
        out.sum[first + k] += bucket.sum[c];
        out.min[first + k] = Math.min(out.min[first + k], bucket.min[c]);
        out.max[first + k] = Math.max(out.max[first + k], bucket.max[c]);
      }
    }
  }

  private void readDistinct(
      int k,
      long first,
      long dueUntil,
      Map<Long, Bucket> inWindow,
      Touch touch,
      Log log,
      Reading out) {
    for (int c = 0; c < keyColumns; c++) {
      int cell = group.keyAt()[c];
      if (cell < 0) {
        continue;
      }
      if (unionFrom[k] != first || group.delayMillis() != 0) {
        unions[k][c] = union(c, inWindow, dueUntil, log);
      }
      HyperLogLog union = unions[k][c];
      if (group.delayMillis() == 0 && (touch.mask >>> group.series() & 1) != 0) {
        union = union.with(touch.keys[c]);
      }
      out.distinct[cell + k] = union.estimate();
      out.sketched[cell + k] = true;
      out.isSketched = true;
    }
    unionFrom[k] = first;
  }

  private HyperLogLog union(int c, Map<Long, Bucket> inWindow, long dueUntil, Log log) {
    var union = new HyperLogLog();
    for (Bucket bucket : inWindow.values()) {
      union.unite(bucket.distinct[c]);
    }
    for (int i = log.from; i < log.to && log.time[i] <= dueUntil; i++) {
      if ((log.mask[i] >>> group.series() & 1) != 0 && log.keys[c][i] != 0) {
        union.add(log.keys[c][i]);
      }
    }
    return union;
  }
}
