package io.fairgate.decision.state;

import java.util.Arrays;

/// An entity's events in the order of their times, decoded: one array a column, `from` the oldest
/// that is kept, `to` behind the newest.
final class Log {
  private static final int FIRST_CAPACITY = 16;

  long[] time;
  int[] mask;
  final long[][] numbers;
  final long[][] keys;
  int from;
  int to;

  Log(WindowLayout layout) {
    this(layout.numberSlots().length, layout.keyColumns().length, FIRST_CAPACITY);
  }

  private Log(int numberColumns, int keyColumns, int capacity) {
    time = new long[capacity];
    mask = new int[capacity];
    numbers = new long[numberColumns][capacity];
    keys = new long[keyColumns][capacity];
  }

  int size() {
    return to - from;
  }

  void clear() {
    from = 0;
    to = 0;
  }

  /// Adds an event in its place by time, behind those of the same time; returns where it stands.
  int insert(long at, Touch touch, WindowLayout layout) {
    int bits = touch.mask & layout.loggedMask();
    int i = append(at, bits);
    int numbersUsed = layout.numbersOf(bits);
    for (int c = 0; c < numbers.length; c++) {
      numbers[c][i] = (numbersUsed >>> c & 1) == 0 ? 0 : touch.numbers[c];
    }
    int keysUsed = layout.keysOf(bits);
    for (int c = 0; c < keys.length; c++) {
      keys[c][i] = (keysUsed >>> c & 1) == 0 ? 0 : touch.keys[c];
    }
    while (i > from && time[i - 1] > at) {
      swap(i - 1, i);
      i--;
    }
    return i;
  }

  /// Adds another log's event behind all others.
  void copy(Log other, int j) {
    int i = append(other.time[j], other.mask[j]);
    for (int c = 0; c < numbers.length; c++) {
      numbers[c][i] = other.numbers[c][j];
    }
    for (int c = 0; c < keys.length; c++) {
      keys[c][i] = other.keys[c][j];
    }
  }

  int append(long at, int bits) {
    if (to == time.length) {
      makeRoom();
    }
    time[to] = at;
    mask[to] = bits;
    return to++;
  }

  /// How far the events moved down; indexes into the log are void by so much.
  private void makeRoom() {
    int live = size();
    if (from > live) {
      moveDown();
      return;
    }
    int capacity = live < 256 ? time.length * 2 : time.length + time.length / 2;
    time = Arrays.copyOf(time, capacity);
    mask = Arrays.copyOf(mask, capacity);
    for (int c = 0; c < numbers.length; c++) {
      numbers[c] = Arrays.copyOf(numbers[c], capacity);
    }
    for (int c = 0; c < keys.length; c++) {
      keys[c] = Arrays.copyOf(keys[c], capacity);
    }
  }

  /// Set by [#moveDown] to how far everything moved; whoever keeps indexes takes it off them.
  int moved;

  private void moveDown() {
    int live = size();
    System.arraycopy(time, from, time, 0, live);
    System.arraycopy(mask, from, mask, 0, live);
    for (long[] column : numbers) {
      System.arraycopy(column, from, column, 0, live);
    }
    for (long[] column : keys) {
      System.arraycopy(column, from, column, 0, live);
    }
    moved += from;
    from = 0;
    to = live;
  }

  private void swap(int i, int j) {
    swap(time, i, j);
    int bits = mask[i];
    mask[i] = mask[j];
    mask[j] = bits;
    for (long[] column : numbers) {
      swap(column, i, j);
    }
    for (long[] column : keys) {
      swap(column, i, j);
    }
  }

  private static void swap(long[] column, int i, int j) {
    long kept = column[i];
    column[i] = column[j];
    column[j] = kept;
  }

  /// Drops what is at or before an instant.
  void dropUntil(long millis) {
    while (from < to && time[from] <= millis) {
      from++;
    }
  }

  /// Puts events of one time in an order of their own, so that the same events give the same bytes
  /// whatever order they came in.
  void canonicalise() {
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && time[j - 1] == time[j] && compare(j - 1, j) > 0; j--) {
        swap(j - 1, j);
      }
    }
  }

  private int compare(int i, int j) {
    int order = Integer.compare(mask[i], mask[j]);
    for (int c = 0; order == 0 && c < numbers.length; c++) {
      order = Long.compare(numbers[c][i], numbers[c][j]);
    }
    for (int c = 0; order == 0 && c < keys.length; c++) {
      order = Long.compare(keys[c][i], keys[c][j]);
    }
    return order;
  }
}
