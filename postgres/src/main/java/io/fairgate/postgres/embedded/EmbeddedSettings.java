package io.fairgate.postgres.embedded;

import java.time.Duration;

/// What may be set of the embedded PostgreSQL.
///
/// @param allowUnsafeStorage serve from a memory or network file system all the same
/// @param sharedBuffersMegabytes memory for PostgreSQL's own cache
/// @param startTimeout how long a recovery may take before it counts as failed
/// @param stopTimeout how long a stop may take before it is forced
public record EmbeddedSettings(
    boolean allowUnsafeStorage,
    int sharedBuffersMegabytes,
    Duration startTimeout,
    Duration stopTimeout) {

  /// The name under which `allowUnsafeStorage` is set, as messages give it.
  public static final String ALLOW_UNSAFE_STORAGE = "allow-unsafe-storage";

  /// 128 MB hold the newest part of the journal and its indices; the node's own state is in its
  /// heap.
  public static final EmbeddedSettings DEFAULT =
      new EmbeddedSettings(false, 128, Duration.ofMinutes(5), Duration.ofSeconds(15));

  public EmbeddedSettings withUnsafeStorage() {
    return new EmbeddedSettings(true, sharedBuffersMegabytes, startTimeout, stopTimeout);
  }
}
