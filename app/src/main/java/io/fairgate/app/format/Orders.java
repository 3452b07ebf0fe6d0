package io.fairgate.app.format;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.marketplace.event.Order.Payment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders and labels as data sets have them, who know little of each order.
final class Orders {
  static final Payment CARD = new Payment(Method.CARD, "", "", "");
  static final Payment INVOICE = new Payment(Method.INVOICE, "", "", "");

  private Orders() {}

  /// An order that is its own checkout, paid in full, with nothing off.
  static Order order(
      String orderId,
      String currency,
      long totalMinor,
      List<Line> lines,
      @Nullable Destination shipping,
      Payment payment,
      String ipCountry) {
    return new Order(
        orderId,
        orderId,
        false,
        currency,
        totalMinor,
        0,
        0,
        lines,
        List.of(),
        shipping,
        null,
        payment,
        ipCountry,
        "",
        false);
  }

  /// What an order turned out to be; policies that learn from it say when it is known.
  static Labelled label(Head placed, String orderId, boolean isFraud) {
    return new Labelled(
        new Head(placed.tenant(), placed.id() + "-label", placed.atMillis()),
        new About(orderId, Keys.NONE, null),
        isFraud ? Labelled.Label.FRAUD : Labelled.Label.HONEST,
        "",
        true);
  }
}
