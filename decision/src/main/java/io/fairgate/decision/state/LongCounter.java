package io.fairgate.decision.state;

/// How many times each value stands in a window; values are hashes other than 0. Each value stands
/// beside its count, on one line of memory.
final class LongCounter {
  private static final int FIRST_SLOTS = 8;

  private long[] slots = new long[2 * FIRST_SLOTS];
  private int used;
  private int live;

  int distinct() {
    return live;
  }

  boolean contains(long value) {
    return slots[slot(value) + 1] > 0;
  }

  void increment(long value) {
    int i = slot(value);
    if (slots[i] == 0) {
      if (++used * 4 > slots.length) {
        rehash();
        i = slot(value);
      }
      slots[i] = value;
    }
    if (slots[i + 1]++ == 0) {
      live++;
    }
  }

  void decrement(long value) {
    int i = slot(value);
    if (--slots[i + 1] == 0) {
      live--;
    }
  }

  private int slot(long value) {
    int last = slots.length - 1;
    int i = (int) (value ^ value >>> 32) << 1 & last;
    while (slots[i] != 0 && slots[i] != value) {
      i = i + 2 & last;
    }
    return i;
  }

  /// Values that left the window are dropped here.
  private void rehash() {
    long[] old = slots;
    int size = FIRST_SLOTS;
    while (size < 4 * (live + 1)) {
      size *= 2;
    }
    slots = new long[2 * size];
    used = 1;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] > 0) {
        int at = slot(old[i]);
        slots[at] = old[i];
        slots[at + 1] = old[i + 1];
        used++;
      }
    }
  }
}
