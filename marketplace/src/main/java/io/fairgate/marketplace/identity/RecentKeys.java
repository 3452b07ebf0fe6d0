package io.fairgate.marketplace.identity;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.EntityKind;
import org.jspecify.annotations.Nullable;

/// The entity keys that were derived last, so that a returning buyer costs no hash.
///
/// Two entries a set, the newest first: a third puts the older out, which costs one derivation,
/// never a wrong key. It holds plain values in memory only, as the event at hand does.
final class RecentKeys {
  /// Some 12 MB when full; a day's returning buyers of a middling marketplace.
  static final int SLOTS = 1 << 17;

  private record Entry(String tenant, EntityKind kind, Object value, EntityKey key) {}

  private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

  @Nullable EntityKey get(String tenant, EntityKind kind, Object value) {
    int slot = slot(kind, value);
    EntityKey newest = match(entries[slot], tenant, kind, value);
    return newest != null ? newest : match(entries[slot ^ 1], tenant, kind, value);
  }

  private static @Nullable EntityKey match(
      @Nullable Entry entry, String tenant, EntityKind kind, Object value) {
    return entry != null
            && entry.kind == kind
            && entry.value.equals(value)
            && entry.tenant.equals(tenant)
        ? entry.key
        : null;
  }

  EntityKey put(String tenant, EntityKind kind, Object value, EntityKey key) {
    int slot = slot(kind, value);
    entries[slot ^ 1] = entries[slot];
    entries[slot] = new Entry(tenant, kind, value, key);
    return key;
  }

  private static int slot(EntityKind kind, Object value) {
    int hash = (value.hashCode() + kind.ordinal()) * 0x9E3779B9;
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
