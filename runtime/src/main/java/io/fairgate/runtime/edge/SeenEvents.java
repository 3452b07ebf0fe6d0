package io.fairgate.runtime.edge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Which events came before, and in which place: 128 bits of each one's tenant and id, none
/// forgotten.
final class SeenEvents {
  /// Where nothing came.
  static final long NONE = -1;

  private static final int SLOTS_AT_FIRST = 1 << 10;

  private final SipHash hash = new SipHash();
  private long[] keys = new long[2 * SLOTS_AT_FIRST];
  private long[] positions = new long[SLOTS_AT_FIRST];
  private int size;

  /// The event's place, or [#NONE].
  long find(String tenant, String id) {
    hash.hash(tenant, id);
    int slot = slot(hash.high, hash.low);
    return isFree(slot) ? NONE : positions[slot];
  }

  /// An event that did not come before.
  void add(String tenant, String id, long position) {
    hash.hash(tenant, id);
    add(hash.high, hash.low, position);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < positions.length; i++) {
      if (!isFree(i)) {
        out.writeLong(keys[2 * i]);
        out.writeLong(keys[2 * i + 1]);
        out.writeLong(positions[i]);
      }
    }
  }

  void read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      add(in.readLong(), in.readLong(), in.readLong());
    }
  }

  private void add(long high, long low, long position) {
    if (4 * (size + 1) > 3 * positions.length) {
      grow();
    }
    put(high, low, position);
    size++;
  }

  private void put(long high, long low, long position) {
    int slot = slot(high, low);
    keys[2 * slot] = high;
    keys[2 * slot + 1] = low;
    positions[slot] = position;
  }

  private boolean isFree(int slot) {
    return (keys[2 * slot] | keys[2 * slot + 1]) == 0;
  }

  private int slot(long high, long low) {
    int mask = positions.length - 1;
    int slot = (int) low & mask;
    while (!isFree(slot) && (keys[2 * slot + 1] != low || keys[2 * slot] != high)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPositions = positions;
    keys = new long[2 * oldKeys.length];
    positions = new long[2 * oldPositions.length];
    for (int i = 0; i < oldPositions.length; i++) {
      if ((oldKeys[2 * i] | oldKeys[2 * i + 1]) != 0) {
        put(oldKeys[2 * i], oldKeys[2 * i + 1], oldPositions[i]);
      }
    }
  }
}
