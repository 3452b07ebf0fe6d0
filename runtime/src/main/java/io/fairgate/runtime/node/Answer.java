package io.fairgate.runtime.node;

import io.fairgate.runtime.edge.Refusal;

/// What a submitter hears.
public sealed interface Answer {
  /// Taken in and durable at a position; `json` is what was told then, the same bytes every time.
  record Told(long position, byte[] json, boolean wasBefore) implements Answer {}

  /// It cannot be taken in, and left no trace.
  record Refused(Refusal refusal) implements Answer {}

  /// Another body came under the same idempotency key or event id.
  record OtherBody(boolean isByKey) implements Answer {}

  /// The same request is being worked on.
  record InProgress() implements Answer {}

  /// Not judged by the deadline: what the tenant does then. It will be judged.
  record Fallback(byte[] json) implements Answer {}

  /// Judged, but not durable by the deadline; ask again with the same key or id.
  record NotYetDurable(String decisionId) implements Answer {}

  /// The line is full.
  record Overloaded() implements Answer {}

  /// The node is down or not up yet; `code` says why.
  record Down(String code) implements Answer {}
}
