package io.fairgate.runtime.edge;

/// Which events were submitted before, by tenant and id: 128 bits each, none forgotten.
final class SeenEvents {
  private static final int SLOTS_AT_FIRST = 1 << 12;

  private final SipHash hash = new SipHash();
  private long[] keys = new long[2 * SLOTS_AT_FIRST];
  private int size;

  /// Whether it is new.
  boolean add(String tenant, String id) {
    hash.hash(tenant, id);
    if (4 * (size + 1) > keys.length / 2 * 3) {
      grow();
    }
    int slot = slot(hash.high, hash.low);
    if ((keys[slot] | keys[slot + 1]) != 0) {
      return false;
    }
    keys[slot] = hash.high;
    keys[slot + 1] = hash.low;
    size++;
    return true;
  }

  private int slot(long high, long low) {
    int mask = keys.length - 1;
    int slot = (int) (low << 1) & mask;
    while ((keys[slot] | keys[slot + 1]) != 0 && (keys[slot + 1] != low || keys[slot] != high)) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = keys;
    keys = new long[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if ((old[i] | old[i + 1]) != 0) {
        int slot = slot(old[i], old[i + 1]);
        keys[slot] = old[i];
        keys[slot + 1] = old[i + 1];
      }
    }
  }
}
