package io.fairgate.server.minfraud;

import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.node.Node;
import io.fairgate.server.minfraud.answer.Ruling;
import io.fairgate.server.minfraud.answer.RulingReader;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Looks up in the journal what stands of an order.
final class Histories {
  /// Reading some entries takes milliseconds; a client waits some seconds at most.
  private static final long LOOK_MILLIS_MAX = 1_000;

  private final Node node;

  Histories(Node node) {
    this.node = node;
  }

  /// Null for an order that did not come or is not durable yet, and while the node does not answer.
  @Nullable History of(String tenant, String orderId) throws InterruptedException {
    List<Entry> entries;
    try {
      entries = node.timeline(tenant, orderId).get(LOOK_MILLIS_MAX, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return null;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Outage) {
        return null;
      }
      throw new IllegalStateException(failed.getCause());
    }
    return history(entries);
  }

  private static @Nullable History history(List<Entry> entries) {
    OrderPlaced placed = null;
    Ruling atPlacement = Ruling.NOTHING;
    Ruling atPayment = null;
    for (Entry entry : entries) {
      Event event = EventBytes.decode(entry.content());
      if (event instanceof OrderPlaced order && placed == null) {
        placed = order;
        atPlacement = RulingReader.ofOrder(entry.answer(), entry.position());
      } else if (event instanceof PaymentEvent && entry.answer().length > 0) {
        Ruling ruling = RulingReader.ofEvent(entry.answer(), entry.position());
        atPayment = ruling == null ? atPayment : ruling;
      }
    }
    return placed == null
        ? null
        : new History(atPlacement.position(), placed.order(), atPlacement.orGraver(atPayment));
  }

  /// The order whose answer had this position; null where it was no order's, or another tenant's.
  @Nullable String orderAt(String tenant, OptionalLong position) {
    return position.isEmpty()
        ? null
        : node.find(position.getAsLong())
            .filter(entry -> entry.tenant().equals(tenant))
            .map(entry -> EventBytes.decode(entry.content()))
            .map(event -> event instanceof OrderPlaced placed ? placed.order().orderId() : null)
            .orElse(null);
  }
}
