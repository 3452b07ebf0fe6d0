package io.fairgate.decision.policy;

/// The bounds that a policy may set. Each has a name and a reason; reaching one shows in the
/// explanation.
///
/// @param latenessMillis events older than the newest by more than this are marked late
/// @param exactEvents beyond so many live events an entity's windows are kept as buckets
/// @param exactDistinct beyond so many live distinct values a sketch counts them
/// @param buyersPerLink beyond so many buyers an entity is a forwarder or a campus and links nobody
public record Limits(long latenessMillis, int exactEvents, int exactDistinct, int buyersPerLink) {
  public static final Limits DEFAULT = new Limits(600_000, 16_384, 4_096, 200);
}
