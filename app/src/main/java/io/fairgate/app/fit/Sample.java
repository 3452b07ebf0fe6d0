package io.fairgate.app.fit;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.edge.Intake;
import io.fairgate.runtime.edge.OpenOrder;
import io.fairgate.runtime.edge.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The checkouts of each buyer, in time order; what was labelled as fraud or abuse is left out.
final class Sample implements Intake {
  /// One act of buying, all its orders together.
  record Checkout(long atMillis, long valueMinor, String place) {}

  private record Buyer(long high, long low) {}

  private record Placed(int number, String checkoutId, Buyer buyer, Checkout checkout) {}

  private final ToLongFunction<Order> value;
  private final List<Placed> placed = new ArrayList<>();
  private final BitSet bad = new BitSet();
  private long lastMillis = Long.MIN_VALUE;

  /// `value` gives what an order is worth in one currency.
  Sample(ToLongFunction<Order> value) {
    this.value = value;
  }

  @Override
  public void admitted(Event event, int order, List<OpenOrder> open) {
    if (event instanceof OrderPlaced each && each.keys().has(Role.BUYER)) {
      Keys keys = each.keys();
      Order.Destination to = each.order().shipping();
      String place = to == null ? "" : to.country() + "|" + to.region();
      long at = each.head().atMillis();
      lastMillis = Math.max(lastMillis, at);
      placed.add(
          new Placed(
              order,
              each.order().checkoutId(),
              new Buyer(keys.high(Role.BUYER), keys.low(Role.BUYER)),
              new Checkout(at, value.applyAsLong(each.order()), place)));
    } else if (event instanceof Labelled label && label.label() != Labelled.Label.HONEST) {
      bad.set(order);
    }
  }

  @Override
  public void refused(Event event, Refusal refusal) {}

  /// When the last order was placed: until then each buyer could have come again.
  long lastMillis() {
    return lastMillis;
  }

  /// Each buyer's checkouts, buyers in the order in which they first came.
  List<List<Checkout>> buyers() {
    Map<Buyer, Map<String, Checkout>> byBuyer = new LinkedHashMap<>();
    for (Placed each : placed) {
      if (!bad.get(each.number())) {
        byBuyer
            .computeIfAbsent(each.buyer(), none -> new LinkedHashMap<>())
            .merge(each.checkoutId(), each.checkout(), Sample::together);
      }
    }
    List<List<Checkout>> buyers = new ArrayList<>();
    byBuyer.values().forEach(checkouts -> buyers.add(List.copyOf(checkouts.values())));
    return buyers;
  }

  private static Checkout together(Checkout one, Checkout other) {
    return new Checkout(
        Math.min(one.atMillis(), other.atMillis()),
        one.valueMinor() + other.valueMinor(),
        one.place());
  }
}
