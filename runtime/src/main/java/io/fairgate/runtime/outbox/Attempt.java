package io.fairgate.runtime.outbox;

/// A message that waits for another try: how often it was tried, when the next is due, and why the
/// last one failed (empty when none was made).
public record Attempt(
    String endpointId,
    String messageId,
    long position,
    int tries,
    long dueMillis,
    String failure) {}
