package io.fairgate.runtime.edge;

import io.fairgate.marketplace.event.Event;
import java.util.List;

/// Who takes what the edge lets in, and hears of what it does not.
public interface Intake {

  /// `order` is the number of the order that the event is about, -1 for none. `open` holds the
  /// orders to be judged again after the event was applied, the oldest first.
  void admitted(Event event, int order, List<OpenOrder> open);

  void refused(Event event, Refusal refusal);

  /// It is about an order that has not come yet; it is admitted, or refused, once that is known.
  default void waits(Event event) {}

  /// It came before, in this place.
  default void duplicate(Event event, long position) {}
}
