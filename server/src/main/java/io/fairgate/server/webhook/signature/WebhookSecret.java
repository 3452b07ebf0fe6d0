package io.fairgate.server.webhook.signature;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What sender and receiver share: `whsec_` and the base64 of 24 to 64 bytes.
public final class WebhookSecret {
  public static final String PREFIX = "whsec_";

  /// Below this a secret could be guessed; Standard Webhooks' own bounds.
  public static final int BYTES_MIN = 24;

  public static final int BYTES_MAX = 64;

  /// As many bytes as the hash gives: more add nothing.
  private static final int BYTES_MADE = 32;

  private static final String MAC = "HmacSHA256";

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /// The secret that a text writes; empty when it writes none.
  public static Optional<WebhookSecret> parse(String text) {
    if (!text.startsWith(PREFIX) || text.length() > PREFIX.length() + BYTES_MAX * 2) {
      return Optional.empty();
    }
    String base64 = text.substring(PREFIX.length());
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    boolean isCanonical = Base64.getEncoder().encodeToString(key).equals(base64);
    return isCanonical && key.length >= BYTES_MIN && key.length <= BYTES_MAX
        ? Optional.of(new WebhookSecret(key))
        : Optional.empty();
  }

  /// A new secret.
  public static WebhookSecret draw(SecureRandom chance) {
    byte[] key = new byte[BYTES_MADE];
    chance.nextBytes(key);
    return new WebhookSecret(key);
  }

  /// As the receiver needs it; to be shown once.
  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /// The HMAC-SHA256 of `prefix` followed by `payload`.
  byte[] authenticate(byte[] prefix, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      mac.update(prefix);
      return mac.doFinal(payload);
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebhookSecret secret && Arrays.equals(key, secret.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
