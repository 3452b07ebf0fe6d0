package io.fairgate.marketplace.json;

import java.util.Locale;
import java.util.Set;

/// Knows keys that name a card's security code, which must never be taken in, whatever its value.
public final class SecurityCodes {
  private static final Set<String> WHOLE = Set.of("csc", "cid", "cvn", "cav2", "cardcode", "pin");

  private static final String[] PARTS = {
    "cvv",
    "cvc",
    "securitycode",
    "cardverification",
    "verificationvalue",
    "pinblock",
    "magstripe",
    "trackdata",
    "track1",
    "track2"
  };

  private SecurityCodes() {}

  public static boolean named(String key) {
    String bare = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    if (WHOLE.contains(bare)) {
      return true;
    }
    for (String part : PARTS) {
      if (bare.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /// Notes every key from node `from` up to `to` that names a security code.
  public static void check(JsonTape tape, int from, int to, Faults faults) {
    for (int node = from; node < to; node++) {
      if (tape.kind(node) == JsonTape.KEY && named(tape.string(node))) {
        note(node, faults);
      }
    }
  }

  static void note(int key, Faults faults) {
    faults.add(key, "key.security_code", "a card's security code must not be sent");
  }
}
