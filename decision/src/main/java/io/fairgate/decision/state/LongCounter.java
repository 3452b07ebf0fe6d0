package io.fairgate.decision.state;

/// How many times each value stands in a window; values are hashes other than 0.
final class LongCounter {
  private long[] values = new long[8];
  private int[] counts = new int[8];
  private int used;
  private int live;

  int distinct() {
    return live;
  }

  boolean contains(long value) {
    return counts[slot(value)] > 0;
  }

  void increment(long value) {
    int i = slot(value);
    if (values[i] == 0) {
      if (++used * 2 > values.length) {
        rehash();
        i = slot(value);
      }
      values[i] = value;
    }
    if (counts[i]++ == 0) {
      live++;
    }
  }

  void decrement(long value) {
    int i = slot(value);
    if (--counts[i] == 0) {
      live--;
    }
  }

  private int slot(long value) {
    int mask = values.length - 1;
    int i = (int) (value ^ value >>> 32) & mask;
    while (values[i] != 0 && values[i] != value) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /// Values that left the window are dropped here.
  private void rehash() {
    long[] oldValues = values;
    int[] oldCounts = counts;
    int size = 8;
    while (size < 4 * (live + 1)) {
      size *= 2;
    }
    values = new long[size];
    counts = new int[size];
    used = 1;
    for (int i = 0; i < oldValues.length; i++) {
      if (oldCounts[i] > 0) {
        int at = slot(oldValues[i]);
        values[at] = oldValues[i];
        counts[at] = oldCounts[i];
        used++;
      }
    }
  }
}
