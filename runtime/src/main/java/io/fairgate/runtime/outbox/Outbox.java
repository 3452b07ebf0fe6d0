package io.fairgate.runtime.outbox;

import java.util.List;

/// The port that remembers endpoints and how far each has been told.
///
/// The journal holds the messages; here are only places in it, and what is late or lost. Each call
/// happens whole or not at all, and is durable when it returns. Of one endpoint a message is
/// waiting or a dead letter, never both. What is said of an endpoint that is not there changes
/// nothing.
public interface Outbox {
  /// A dead letter is a name and a reason; beyond these those of the lowest positions are
  /// forgotten, and a replay by range still finds their messages.
  int DEAD_LETTERS_MAX = 10_000;

  /// All endpoints, by id.
  List<Endpoint> endpoints();

  /// Adds an endpoint that is told of what lies behind `place`, or changes one, which keeps its
  /// progress.
  void put(Endpoint endpoint, long place);

  /// Forgets an endpoint and all that is kept for it.
  void remove(String endpointId);

  /// How far it has been told; from 0 for an endpoint that is not there.
  Progress progress(String endpointId);

  void save(String endpointId, Progress progress);

  /// The message waits, instead of how it waited before or lay dead; true when it did not wait
  /// before.
  boolean retry(Attempt attempt);

  /// The message neither waits nor lies dead any longer; true when it waited.
  boolean delivered(String endpointId, String messageId);

  /// The message is given up; true when it waited.
  boolean bury(DeadLetter letter);

  /// What is due, the longest due first, then by position and message.
  List<Attempt> due(String endpointId, long nowMillis, int max);

  /// When the next try is due; `Long.MAX_VALUE` when nothing waits.
  long nextDueMillis(String endpointId);

  /// How many messages wait.
  int waiting(String endpointId);

  /// The dead letters behind a position, by position and message.
  List<DeadLetter> dead(String endpointId, long afterPosition, int max);
}
