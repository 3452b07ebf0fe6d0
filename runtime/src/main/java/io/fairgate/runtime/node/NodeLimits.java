package io.fairgate.runtime.node;

/// How much a node takes on.
///
/// `lineMax` bounds the events that wait to be judged, `batchMax` those of one commit, `tenantsMax`
/// the marketplaces. `snapshotEvery` says after how many entries a snapshot is due.
/// `latenessMillis` is the declared lateness.
public record NodeLimits(
    int lineMax, int batchMax, int tenantsMax, long snapshotEvery, long latenessMillis) {
  /// Some 100 ms of judging in line; a commit that stays within a few megabytes.
  public static final NodeLimits DEFAULT = new NodeLimits(4_096, 4_096, 64, 250_000, 600_000);

  /// What a shop's clock may run ahead of ours.
  public static final long FUTURE_MILLIS_MAX = 300_000;
}
