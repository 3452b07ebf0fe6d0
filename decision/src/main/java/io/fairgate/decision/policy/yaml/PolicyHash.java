package io.fairgate.decision.policy.yaml;

import io.fairgate.marketplace.codec.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;

/// The name that a policy's text has: lower-case SHA-256 over its files in the order of their
/// paths, for each the path and the text in UTF-8, each ended by a zero byte.
final class PolicyHash {
  private PolicyHash() {}

  static String of(SortedMap<String, String> files) {
    MessageDigest digest = Sha256.digest();
    files.forEach((path, text) -> {
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    });
    return HexFormat.of().formatHex(digest.digest());
  }
}
