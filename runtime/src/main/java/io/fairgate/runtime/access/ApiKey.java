package io.fairgate.runtime.access;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key of the API as it is kept: what it is good for, and the SHA-256 of its text, never the
/// text.
///
/// `id` is the part of the text by which it is found. `label` is what its maker calls it.
/// `expiresAtMillis` is Long.MAX_VALUE where it does not expire; `revokedAtMillis` likewise while
/// it is not revoked.
public record ApiKey(
    String id,
    String tenant,
    String label,
    Set<Scope> scopes,
    byte[] hash,
    long createdAtMillis,
    long expiresAtMillis,
    long revokedAtMillis) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /// Whether it opens anything at that time.
  public boolean isGoodAt(long nowMillis) {
    return nowMillis < expiresAtMillis && nowMillis < revokedAtMillis;
  }

  public ApiKey revoked(long atMillis) {
    return new ApiKey(
        id,
        tenant,
        label,
        scopes,
        hash,
        createdAtMillis,
        expiresAtMillis,
        Math.min(revokedAtMillis, atMillis));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApiKey key
        && id.equals(key.id)
        && tenant.equals(key.tenant)
        && label.equals(key.label)
        && scopes.equals(key.scopes)
        && Arrays.equals(hash, key.hash)
        && createdAtMillis == key.createdAtMillis
        && expiresAtMillis == key.expiresAtMillis
        && revokedAtMillis == key.revokedAtMillis;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, tenant);
  }

  /// Says nothing of the hash.
  @Override
  public String toString() {
    return "key " + id + " of " + tenant;
  }
}
