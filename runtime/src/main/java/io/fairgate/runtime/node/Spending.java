package io.fairgate.runtime.node;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;

/// A pass is spent by the first order that needs it, in the same breath: two checkouts at once
/// cannot both use it.
///
/// The event's id is `spent:`, the pass, `:` and the order. A pass's own id may be another buyer's
/// as well, and the shop may use any id itself; one that came before gets a `+`, so that what is
/// spent is never lost as a duplicate.
final class Spending {
  private Spending() {}

  static Event of(String pass, OrderPlaced by) {
    return spent(
        "spent:" + pass + ":" + by.order().orderId(),
        new PassEvent.Spent(by.head(), by.keys(), pass, by.order().checkoutId(), by.personal()));
  }

  /// The same under an id that may be free.
  static Event underNextId(Event event) {
    return event instanceof PassEvent.Spent spent ? spent(spent.head().id() + "+", spent) : event;
  }

  private static Event spent(String id, PassEvent.Spent of) {
    var head = new Head(of.head().tenant(), id, of.head().atMillis());
    return new PassEvent.Spent(head, of.keys(), of.passId(), of.checkoutId(), of.personal());
  }
}
