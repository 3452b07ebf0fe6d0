package io.fairgate.simulator.node.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import org.jspecify.annotations.Nullable;

/// What an entry says of an order.
final class Decided {
  private Decided() {}

  /// The order that was approved when it was placed, here.
  static @Nullable OrderPlaced approvedOrder(Entry entry) {
    return entry.kind() == Kind.EVENT
            && new String(entry.answer(), UTF_8).contains("\"outcome\":\"approve\"")
            && EventBytes.decode(entry.content()) instanceof OrderPlaced placed
        ? placed
        : null;
  }

  static long card(OrderPlaced placed) {
    return placed.keys().high(Role.CARD);
  }
}
