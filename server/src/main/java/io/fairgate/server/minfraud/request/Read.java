package io.fairgate.server.minfraud.request;

/// What came of reading a body.
public sealed interface Read<T> {
  record Ok<T>(T request) implements Read<T> {}

  record Refused<T>(Problem problem) implements Read<T> {}
}
