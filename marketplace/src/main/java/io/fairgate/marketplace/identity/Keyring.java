package io.fairgate.marketplace.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.EntityKind;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Derives entity keys: HMAC-SHA-256 (RFC 2104) over tenant, kind and normalised value, of which
/// the first 128 bits are the key.
///
/// ```
/// message = length of tenant in bytes (4, big-endian) | tenant | kind, lower-case | 0 | value
/// ```
///
/// It remembers what it derived last. For one thread; another thread makes its own.
public final class Keyring {
  /// RFC 2104 asks for a secret at least as long as the hash.
  public static final int SECRET_BYTES_MIN = 32;

  private static final byte[][] KINDS = kinds();

  private final Mac mac;
  private final RecentKeys recent = new RecentKeys();

  public Keyring(byte[] secret) {
    if (secret.length < SECRET_BYTES_MIN) {
      throw new IllegalArgumentException(
          "a secret has " + SECRET_BYTES_MIN + " or more bytes, got " + secret.length);
    }
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (InvalidKeyException refused) {
      throw new IllegalArgumentException("the secret was refused", refused);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has HmacSHA256", absent);
    }
  }

  public EntityKey key(String tenant, EntityKind kind, String normalised) {
    EntityKey known = recent.get(tenant, kind, normalised);
    return known != null
        ? known
        : recent.put(tenant, kind, normalised, derive(tenant, kind, normalised));
  }

  private EntityKey derive(String tenant, EntityKind kind, String normalised) {
    byte[] name = tenant.getBytes(UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      mac.update((byte) (name.length >>> shift));
    }
    mac.update(name);
    mac.update(KINDS[kind.ordinal()]);
    mac.update((byte) 0);
    byte[] hash = mac.doFinal(normalised.getBytes(UTF_8));
    long high = bigEndian(hash, 0);
    long low = bigEndian(hash, 8);
    return new EntityKey(high, (high | low) == 0 ? 1 : low);
  }

  private static long bigEndian(byte[] bytes, int from) {
    long value = 0;
    for (int i = from; i < from + 8; i++) {
      value = value << 8 | bytes[i] & 0xFF;
    }
    return value;
  }

  private static byte[][] kinds() {
    var names = new byte[EntityKind.values().length][];
    for (EntityKind kind : EntityKind.values()) {
      names[kind.ordinal()] = kind.name().toLowerCase(Locale.ROOT).getBytes(UTF_8);
    }
    return names;
  }
}
