package io.fairgate.decision.state;

import java.util.Arrays;

/// The different values ever seen: exact and sorted up to a limit, then a [HyperLogLog].
final class EverSet {
  private final int exactMax;
  private long[] sorted = new long[4];
  private int size;
  private HyperLogLog sketch;

  EverSet(int exactMax) {
    this.exactMax = exactMax;
    this.sketch = HyperLogLog.NONE;
  }

  boolean isExact() {
    return sketch == HyperLogLog.NONE;
  }

  long count() {
    return isExact() ? size : sketch.estimate();
  }

  /// How many there would be with this value; 0 is no value.
  long countWith(long value) {
    if (value == 0 || !isExact() || contains(value)) {
      return count();
    }
    return size + 1L;
  }

  boolean contains(long value) {
    return Arrays.binarySearch(sorted, 0, size, value) >= 0;
  }

  void add(long value) {
    if (value == 0) {
      return;
    }
    if (!isExact()) {
      sketch.add(value);
      return;
    }
    int at = Arrays.binarySearch(sorted, 0, size, value);
    if (at >= 0) {
      return;
    }
    if (size == exactMax) {
      becomeSketch(value);
      return;
    }
    if (size == sorted.length) {
      sorted = Arrays.copyOf(sorted, size * 2);
    }
    int place = -at - 1;
    System.arraycopy(sorted, place, sorted, place + 1, size - place);
    sorted[place] = value;
    size++;
  }

  private void becomeSketch(long value) {
    sketch = new HyperLogLog();
    for (int i = 0; i < size; i++) {
      sketch.add(sorted[i]);
    }
    sketch.add(value);
    sorted = new long[0];
    size = 0;
  }

  /// Forgets all; only an exact set is used again.
  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  long value(int index) {
    return sorted[index];
  }

  HyperLogLog sketch() {
    return sketch;
  }

  void restore(HyperLogLog restored) {
    sketch = restored;
    sorted = new long[0];
    size = 0;
  }
}
