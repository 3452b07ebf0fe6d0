package io.fairgate.marketplace.json;

import java.util.Arrays;

/// Compares the keys of an object's members, escapes resolved.
final class MemberNames {
  private MemberNames() {}

  /// One bit for a key, the same for keys that are the same: all set for one with escapes.
  static long mark(JsonTape tape, int key) {
    int from = tape.start(key);
    int to = tape.end(key);
    if (tape.escaped(key)) {
      return -1;
    }
    byte[] b = tape.bytes();
    return to == from ? 1 : 1L << (b[from] * 7 + b[to - 1] * 3 + b[(from + to) >>> 1] + to - from);
  }

  /// Whether an earlier member of the object at `object` has the key of `key`. An object has up to
  /// 256 members, of which most differ in length or first byte.
  static boolean seenBefore(JsonTape tape, int object, int key) {
    for (int other = object + 1; other < key; other = tape.next(other + 1)) {
      if (same(tape, other, key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(JsonTape tape, int left, int right) {
    if (tape.escaped(left) || tape.escaped(right)) {
      return tape.string(left).equals(tape.string(right));
    }
    byte[] b = tape.bytes();
    int from = tape.start(left);
    int to = tape.end(left);
    int otherFrom = tape.start(right);
    int otherTo = tape.end(right);
    return to - from == otherTo - otherFrom
        && (to == from || b[from] == b[otherFrom])
        && Arrays.equals(b, from, to, b, otherFrom, otherTo);
  }
}
