package io.fairgate.marketplace;

/// An entity's key: 128 bits of a keyed hash over tenant, kind and normalised value. The value
/// cannot be read back from it, and no two tenants share one.
public record EntityKey(long high, long low) {}
