package io.fairgate.simulator.node.outside;

/// What goes wrong outside of a simulated node.
public enum Fault {
  /// The process ends between two steps, its open batch lost.
  CRASH_BEFORE_APPEND,
  /// The process ends during a commit that did not get to the disk.
  CRASH_TAIL_LOST,
  /// The process ends after a commit, before anybody was told.
  CRASH_BEFORE_ANSWERS,
  /// The process ends while a snapshot is written.
  CRASH_IN_SNAPSHOT,
  /// The process ends while it recovers.
  CRASH_IN_RECOVERY,
  /// A commit fails; nothing was stored.
  APPEND_FAILED,
  /// A commit fails; everything was stored.
  APPEND_FAILED_STORED,
  /// A commit takes long; events go on coming in.
  APPEND_SLOW,
  /// A commit is sent to the database twice.
  APPEND_TWICE,
  /// The newest snapshot's bytes have changed.
  SNAPSHOT_DAMAGED,
  /// A snapshot cannot be written.
  SNAPSHOT_FAILED,
  /// The node's clock is set forward by an hour.
  CLOCK_FORWARD,
  /// The node's clock is set back by an hour.
  CLOCK_BACK,
  /// A client sends again what was answered.
  DUPLICATE,
  /// A client sends again what was not answered.
  RETRY,
  /// Another body comes under a known key or id.
  OTHER_BODY,
  /// An event comes later than the lateness.
  LATE,
  /// An event comes from the future.
  FUTURE,
  /// An event comes before its order.
  EARLY,
  /// A deadline passes before the answer.
  DEADLINE,
  /// Another policy comes into force at a start.
  OTHER_POLICY,
  /// Another policy comes into force while the node runs.
  POLICY_CHANGE
}
