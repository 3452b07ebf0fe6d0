package io.fairgate.decision.state;

/// Hashes that are the same on every machine.
public final class Hashes {
  private Hashes() {}

  /// The finaliser of MurmurHash3: every bit of the input moves every bit of the result.
  public static long mix(long value) {
    long h = value;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }

  /// A 64-bit hash of a text, never 0 but for the empty one, which is no value.
  public static long of(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    long h = 0x9e3779b97f4a7c15L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    long mixed = mix(h);
    return mixed == 0 ? 1 : mixed;
  }
}
