package io.fairgate.runtime.access;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The port that keeps keys. `ApiKeysContract` says what each implementation does.
///
/// Each call happens whole or not at all, and is durable when it returns; what goes wrong is an
/// [io.fairgate.runtime.journal.Outage]. Keys are never deleted: a revoked one stays listed. Any
/// thread calls.
public interface ApiKeys {
  /// Keeps a new key; throws IllegalArgumentException for an id that is taken, by whomever.
  void add(ApiKey key);

  /// By its id, revoked and expired ones too.
  Optional<ApiKey> find(String id);

  /// A marketplace's keys by the time they were made, then by id.
  List<ApiKey> of(String tenant);

  /// Ends a marketplace's key; false where it has none of that id. One that was revoked keeps its
  /// time.
  boolean revoke(String tenant, String id, long atMillis);

  /// Notes that a key was used. It may be kept roughly, and lost in a crash: it is there so that an
  /// owner finds the keys that nobody uses.
  void used(String id, long atMillis);

  /// When a key was last used.
  OptionalLong lastUsed(String id);

  /// Whether there is any key at all.
  boolean isEmpty();
}
