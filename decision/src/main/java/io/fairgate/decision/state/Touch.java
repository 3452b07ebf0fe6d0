package io.fairgate.decision.state;

/// What one event brings to one table: the series it belongs to and its columns. Reused.
final class Touch {
  /// One bit a series; 0 where the event only reads.
  int mask;

  final long[] numbers;

  /// 64-bit hashes; 0 is absent.
  final long[] keys;

  Touch(WindowLayout layout) {
    numbers = new long[layout.numberSlots().length];
    keys = new long[layout.keyColumns().length];
  }
}
