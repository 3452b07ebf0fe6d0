package io.fairgate.marketplace.identity;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.EntityKind;
import org.jspecify.annotations.Nullable;

/// The entity keys that were derived last, so that a returning buyer costs no hash.
///
/// One entry a slot, the newest wins: a clash costs one derivation, never a wrong key. It holds
/// plain values in memory only, as the event at hand does.
final class RecentKeys {
  /// Some 12 MB when full; a day's returning buyers of a middling marketplace.
  static final int SLOTS = 1 << 17;

  private record Entry(String tenant, EntityKind kind, Object value, EntityKey key) {}

  private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

  @Nullable EntityKey get(String tenant, EntityKind kind, Object value) {
    Entry entry = entries[slot(kind, value)];
    return entry != null
            && entry.kind == kind
            && entry.value.equals(value)
            && entry.tenant.equals(tenant)
        ? entry.key
        : null;
  }

  EntityKey put(String tenant, EntityKind kind, Object value, EntityKey key) {
    entries[slot(kind, value)] = new Entry(tenant, kind, value, key);
    return key;
  }

  private static int slot(EntityKind kind, Object value) {
    // The factor keeps one number's card apart from the next number's buyer.
    int hash = (31 * value.hashCode() + kind.ordinal()) * 0x9E3779B9;
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
