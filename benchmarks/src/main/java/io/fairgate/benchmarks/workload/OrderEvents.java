package io.fairgate.benchmarks.workload;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The workload's orders as events with keys, as they come from the edge.
public final class OrderEvents {
  private static final int PLACES = 20;
  private static final Coupon.Terms TERMS =
      new Coupon.Terms(false, true, null, null, List.of(), null, null, null);

  private final Workload workload;
  private final Destination[] places = new Destination[PLACES];

  public OrderEvents(Workload workload) {
    this.workload = workload;
    for (int i = 0; i < PLACES; i++) {
      places[i] =
          new Destination(
              "DE", String.format(Locale.ROOT, "%02d", i), Order.AddressKind.HOME, null, null);
    }
  }

  /// The order in a row of the workload.
  public OrderPlaced order(int i) {
    Workload w = workload;
    var keys =
        Keys.of(
            Map.of(
                Role.BUYER, key(1, w.buyer[i]),
                Role.CARD, key(2, w.card[i]),
                Role.DEVICE, key(3, w.device[i]),
                Role.IP, key(4, w.ip[i])),
            List.of(key(5, w.coupon[i])),
            List.of(key(6, w.seller[i])));
    var line =
        new Order.Line("sku-" + w.seller[i] % 100, "s" + w.seller[i], "home", 1, w.amount[i]);
    var order =
        new Order(
            "o-" + i,
            "c-" + i,
            false,
            "EUR",
            w.amount[i],
            0,
            0,
            List.of(line),
            List.of(coupon("C" + w.coupon[i])),
            places[w.ship[i]],
            places[w.bill[i]],
            new Order.Payment(Order.Method.CARD, "400000", "DE", "2030-01"),
            "DE",
            "example.org",
            false);
    return new OrderPlaced(new Head("bench", "e-" + i, w.time[i]), keys, order, Personal.NONE);
  }

  private static Coupon coupon(String campaign) {
    return new Coupon(campaign, campaign, 0, TERMS);
  }

  /// As even as the keyed hash of a real key.
  private static EntityKey key(int kind, int number) {
    long seed = ((long) kind << 32) + number;
    return new EntityKey(mix(2 * seed + 1), mix(2 * seed + 2));
  }

  private static long mix(long seed) {
    long z = seed * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
