package io.fairgate.server.minfraud.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.Sha256;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Ids as long as ours may be: the protocol's have up to 255 characters, ours up to 128.
final class Ids {
  static final int ID_MAX = 128;

  /// In hexadecimal digits.
  private static final int HASH_LENGTH = 64;

  private Ids() {}

  /// The id itself, or the beginning of one that is too long and the hash of all of it: the same id
  /// is the same every time, and no two become one.
  static String fit(String id) {
    if (id.length() <= ID_MAX) {
      return id;
    }
    int cut = ID_MAX - HASH_LENGTH - 1;
    int whole = Character.isHighSurrogate(id.charAt(cut - 1)) ? cut - 1 : cut;
    return id.substring(0, whole) + "~" + sha256(id);
  }

  static @Nullable String fitOrNull(@Nullable String id) {
    return id == null ? null : fit(id);
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(UTF_8)));
  }
}
