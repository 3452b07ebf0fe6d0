package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Event;

/// The compact bytes of an event, for journal and state.
public final class EventBytes {
  private EventBytes() {}

  public static byte[] encode(Event event) {
    throw new UnsupportedOperationException("being written");
  }

  public static Event decode(byte[] bytes) {
    throw new UnsupportedOperationException("being written");
  }

  /// The same event's bytes with its personal block forgotten.
  public static byte[] withoutPersonal(byte[] bytes) {
    throw new UnsupportedOperationException("being written");
  }
}
