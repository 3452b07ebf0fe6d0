package io.fairgate.runtime.outbox;

/// A message that was given up after its last try, and why.
public record DeadLetter(
    String endpointId, String messageId, long position, int tries, long atMillis, String failure) {}
