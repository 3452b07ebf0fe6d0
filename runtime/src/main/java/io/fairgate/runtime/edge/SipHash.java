package io.fairgate.runtime.edge;

/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, 2012) over two texts, taken as
/// UTF-16 units, four a word; the first text's length stands between them.
///
/// Ids come from the shop's own systems; a chance collision among a billion ids has odds of 1 in
/// 10^20, so that what it calls equal is taken as equal. Reused, for one thread.
public final class SipHash {
  /// Any key will do: it is no secret, and the same everywhere so that replays agree.
  private static final long KEY_0 = 0x6661697267617465L;

  private static final long KEY_1 = 0x6f72646572206964L;

  private long v0;
  private long v1;
  private long v2;
  private long v3;

  public long high;
  public long low;

  /// Sets [#high] and [#low].
  public void hash(String first, String second) {
    v0 = KEY_0 ^ 0x736f6d6570736575L;
    v1 = KEY_1 ^ 0x646f72616e646f6dL ^ 0xee;
    v2 = KEY_0 ^ 0x6c7967656e657261L;
    v3 = KEY_1 ^ 0x7465646279746573L;
    words(first);
    word(first.length());
    words(second);
    word((long) second.length() << 56);
    v2 ^= 0xee;
    rounds(4);
    high = v0 ^ v1 ^ v2 ^ v3;
    v1 ^= 0xdd;
    rounds(4);
    low = v0 ^ v1 ^ v2 ^ v3;
    // Two zeros mark an empty slot.
    low |= (high | low) == 0 ? 1 : 0;
  }

  private void words(String text) {
    int length = text.length();
    long word = 0;
    for (int i = 0; i < length; i++) {
      word |= (long) text.charAt(i) << 16 * (i & 3);
      if ((i & 3) == 3) {
        word(word);
        word = 0;
      }
    }
    if ((length & 3) != 0) {
      word(word);
    }
  }

  private void word(long word) {
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }

  private void rounds(int count) {
    for (int i = 0; i < count; i++) {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
