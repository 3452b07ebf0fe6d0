package io.fairgate.server.webhook;

/// What came of one try.
public sealed interface Receipt {
  /// The receiver has it.
  record Taken() implements Receipt {}

  /// The receiver is gone for good, and wants nothing more.
  record Gone() implements Receipt {}

  /// It did not get there; nothing may be sent for a while, where the receiver asked for that.
  record Failed(String why, long restMillis) implements Receipt {}
}
