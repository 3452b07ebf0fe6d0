package io.fairgate.runtime.parallel;

import io.fairgate.decision.Engine;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing to do with an event: judge its order, take it in, or first one and then the other.
public record Step(
    Event event, Keys keys, @Nullable Order order, boolean isJudged, boolean isApplied) {

  /// What the event itself asks for: an order placed or a payment answered is judged before it is
  /// applied, all else only applied.
  public static Step of(Event event) {
    boolean isJudged =
        event instanceof OrderPlaced
            || event instanceof PaymentEvent.Authorised
            || event instanceof PaymentEvent.Declined;
    return new Step(event, event.keys(), Engine.orderOf(event), isJudged, true);
  }

  /// An open order judged again after a signal that was applied in an earlier step.
  public static Step again(Event signal, Keys orderKeys, Order order) {
    return new Step(signal, orderKeys, order, true, false);
  }

  Order judgedOrder() {
    return Objects.requireNonNull(order, "what is judged has an order");
  }
}
