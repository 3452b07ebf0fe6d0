package io.fairgate.runtime.edge;

/// A number for each 128-bit key, in open addressing over plain arrays. A key is never two zeros.
final class KeyNumbers {
  private static final int SLOTS_AT_FIRST = 1 << 10;

  private long[] keys = new long[2 * SLOTS_AT_FIRST];
  private int[] numbers = new int[SLOTS_AT_FIRST];
  private int size;

  /// The key's number, or -1.
  int find(long high, long low) {
    int slot = slot(high, low);
    return isFree(slot) ? -1 : numbers[slot];
  }

  /// Gives the key a number and returns the one it had, or -1.
  int put(long high, long low, int number) {
    int slot = slot(high, low);
    if (isFree(slot)) {
      add(slot, high, low, number);
      return -1;
    }
    int before = numbers[slot];
    numbers[slot] = number;
    return before;
  }

  private void add(int slot, long high, long low, int number) {
    keys[2 * slot] = high;
    keys[2 * slot + 1] = low;
    numbers[slot] = number;
    size++;
    if (2 * size > numbers.length) {
      grow();
    }
  }

  private boolean isFree(int slot) {
    return (keys[2 * slot] | keys[2 * slot + 1]) == 0;
  }

  private int slot(long high, long low) {
    int mask = numbers.length - 1;
    int slot = (int) (low ^ low >>> 32) & mask;
    while (!isFree(slot) && (keys[2 * slot + 1] != low || keys[2 * slot] != high)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[2 * oldNumbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if ((oldKeys[2 * i] | oldKeys[2 * i + 1]) != 0) {
        int slot = slot(oldKeys[2 * i], oldKeys[2 * i + 1]);
        keys[2 * slot] = oldKeys[2 * i];
        keys[2 * slot + 1] = oldKeys[2 * i + 1];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
