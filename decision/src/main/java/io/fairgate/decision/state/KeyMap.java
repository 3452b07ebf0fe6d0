package io.fairgate.decision.state;

import java.util.ArrayList;
import java.util.List;

/// From an entity's key to a number, by open addressing in one array of longs.
///
/// A slot is two longs: the key's first 64 bits, then 32 more of its bits above the number. Keys
/// are keyed hashes, even all over, so that 96 bits tell 10 million entities apart with odds of one
/// in 10^15 and need no further hashing. Slots are scaled, not masked, so that the array may grow
/// by less than double.
final class KeyMap {
  private static final int FIRST_SLOTS = 64;
  private static final int LOAD_PERCENT = 80;
  private static final int CROWDED_PERCENT = 65;
  private static final int GROWTH_PERCENT = 140;

  private long[] slots = new long[2 * FIRST_SLOTS];
  private int size;

  int size() {
    return size;
  }

  int slots() {
    return slots.length / 2;
  }

  private int home(long high) {
    return (int) (((high >>> 32) * (slots.length >>> 1)) >>> 32);
  }

  /// What stands where the key is looked for first.
  long touch(long high) {
    return slots[home(high) << 1];
  }

  /// The slot that holds the key, or -1.
  int find(long high, long low) {
    long[] s = slots;
    long tag = low & 0xffffffff00000000L;
    int i = home(high) << 1;
    while (true) {
      long h = s[i];
      long l = s[i + 1];
      if (h == high && (l & 0xffffffff00000000L) == tag) {
        return i >>> 1;
      }
      if (h == 0 && l == 0) {
        return -1;
      }
      i += 2;
      if (i == s.length) {
        i = 0;
      }
    }
  }

  int number(int slot) {
    return (int) slots[2 * slot + 1];
  }

  void set(int slot, int number) {
    slots[2 * slot + 1] = slots[2 * slot + 1] & 0xffffffff00000000L | number & 0xffffffffL;
  }

  boolean isTaken(int slot) {
    return (slots[2 * slot] | slots[2 * slot + 1]) != 0;
  }

  long high(int slot) {
    return slots[2 * slot];
  }

  /// The bits of the key's lower half that are kept, the others 0.
  long low(int slot) {
    return slots[2 * slot + 1] & 0xffffffff00000000L;
  }

  boolean isFull() {
    return (size + 1L) * 100 > (long) LOAD_PERCENT * slots();
  }

  /// Adds a key that is not there; returns its slot. Moves slots: those found before are void.
  int add(long high, long low, int number) {
    if (isFull()) {
      grow();
    }
    size++;
    return place(slots, high, low & 0xffffffff00000000L | number & 0xffffffffL);
  }

  private int place(long[] s, long high, long rest) {
    int i = home(high) << 1;
    while ((s[i] | s[i + 1]) != 0) {
      i += 2;
      if (i == s.length) {
        i = 0;
      }
    }
    s[i] = high;
    s[i + 1] = rest;
    return i >>> 1;
  }

  private void grow() {
    rehash(grown());
  }

  private int grown() {
    return (int) ((long) slots() * GROWTH_PERCENT / 100) + 1;
  }

  private void rehash(int newSlots) {
    long[] old = slots;
    slots = new long[2 * newSlots];
    for (int i = 0; i < old.length; i += 2) {
      if ((old[i] | old[i + 1]) != 0) {
        place(slots, old[i], old[i + 1]);
      }
    }
  }

  /// Removes the keys in these slots and closes the gaps. Where few went, grows at once, so that
  /// the next search for what can go is far off.
  void removeAll(boolean[] dead) {
    for (int slot = 0; slot < dead.length; slot++) {
      if (dead[slot]) {
        slots[2 * slot] = 0;
        slots[2 * slot + 1] = 0;
        size--;
      }
    }
    boolean isCrowded = size * 100L > (long) CROWDED_PERCENT * slots();
    rehash(isCrowded ? grown() : slots());
  }

  /// The taken slots in the order of their keys, whatever order they came in.
  List<Integer> slotsInOrder() {
    var taken = new ArrayList<Integer>(size);
    for (int slot = 0; slot < slots(); slot++) {
      if (isTaken(slot)) {
        taken.add(slot);
      }
    }
    taken.sort((a, b) -> {
      int order = Long.compareUnsigned(high(a), high(b));
      return order != 0 ? order : Long.compareUnsigned(low(a), low(b));
    });
    return taken;
  }
}
