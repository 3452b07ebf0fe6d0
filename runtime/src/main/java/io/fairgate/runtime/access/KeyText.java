package io.fairgate.runtime.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.fairgate.marketplace.codec.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key as its owner holds it.
///
/// ```
/// fg _ live _ id (4 to 32 of a-z 0-9) _ secret (40 to 128 of A-Z a-z 0-9)
/// ```
///
/// The prefix lets a leaked key be found by whoever scans for it. A secret that is made here has
/// 256 bits; so SHA-256 without salt or stretching keeps it.
public final class KeyText {
  private static final Pattern FORM =
      Pattern.compile("fg_(live|test)_([a-z0-9]{4,32})_([A-Za-z0-9]{40,128})");

  /// Without the letters that are taken for others (Crockford's base 32).
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int ID_LETTERS = 16;

  /// 5 bits each.
  private static final int SECRET_LETTERS = 52;

  private final String id;
  private final String text;

  private KeyText(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public static Optional<KeyText> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? Optional.of(new KeyText(matcher.group(2), text)) : Optional.empty();
  }

  public static KeyText make(SecureRandom chance) {
    String id = letters(ID_LETTERS, chance);
    return new KeyText(id, "fg_live_" + id + "_" + letters(SECRET_LETTERS, chance));
  }

  private static String letters(int count, SecureRandom chance) {
    byte[] bytes = new byte[count];
    chance.nextBytes(bytes);
    var text = new StringBuilder(count);
    for (byte b : bytes) {
      text.append(LETTERS.charAt(b & 31));
    }
    return text.toString();
  }

  public String id() {
    return id;
  }

  /// To be shown once.
  public String text() {
    return text;
  }

  public byte[] hash() {
    return Sha256.of(text.getBytes(US_ASCII));
  }

  /// In constant time.
  public boolean opens(ApiKey key) {
    return MessageDigest.isEqual(hash(), key.hash());
  }

  /// Says nothing of the secret.
  @Override
  public String toString() {
    return "key " + id;
  }
}
