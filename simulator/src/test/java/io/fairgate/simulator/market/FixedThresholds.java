package io.fairgate.simulator.market;

import io.fairgate.decision.coupon.CouponTerms;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.Personal;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A policy of fixed thresholds, the same for everyone: what a shop has before it knows its buyers.
final class FixedThresholds implements Suspicion {
  private static final long DAY = 86_400_000;
  private static final long VALUE_MAX_MINOR = 40_000;
  private static final int ORDERS_A_DAY_MAX = 3;
  private static final int CARDS_A_DEVICE_MAX = 3;
  private static final int BUYERS_A_CARD_MAX = 2;

  private final Map<String, ArrayDeque<Long>> orders = new HashMap<>();
  private final Map<String, Set<String>> cards = new HashMap<>();
  private final Map<String, Set<String>> buyers = new HashMap<>();
  private final Map<String, Set<String>> devices = new HashMap<>();
  private final Map<String, Long> changes = new HashMap<>();
  private final Map<String, String> claims = new HashMap<>();

  @Override
  public boolean suspects(OrderPlaced placed) {
    Order order = placed.order();
    Personal person = placed.personal();
    long at = placed.head().atMillis();
    String who = Suspicion.who(person);
    boolean suspect = order.totalMinor() > VALUE_MAX_MINOR;
    suspect |= !CouponTerms.breach(order, at).isEmpty();
    if (order.coupons().stream().anyMatch(coupon -> coupon.terms().newBuyersOnly())) {
      suspect |= claimed(who, order) | claimed("device " + person.device(), order);
      suspect |= claimed("address " + Suspicion.address(person), order);
      suspect |= claimed("phone " + person.phone(), order);
    }
    var times = orders.computeIfAbsent(who, _ -> new ArrayDeque<>());
    times.add(at);
    while (times.getFirst() < at - DAY) {
      times.removeFirst();
    }
    suspect |= times.size() > ORDERS_A_DAY_MAX;
    if (order.shipping() != null && order.billing() != null && !order.gift()) {
      suspect |= !order.shipping().country().equals(order.billing().country());
    }
    boolean newDevice = add(devices, who, String.valueOf(person.device()));
    suspect |= newDevice && at - changes.getOrDefault(who, 0L) < 7 * DAY;
    if (person.cardToken() != null) {
      add(cards, String.valueOf(person.device()), person.cardToken());
      suspect |=
          cards.getOrDefault(String.valueOf(person.device()), Set.of()).size() > CARDS_A_DEVICE_MAX;
      add(buyers, person.cardToken(), who);
      suspect |= buyers.getOrDefault(person.cardToken(), Set.of()).size() > BUYERS_A_CARD_MAX;
    }
    return suspect;
  }

  private boolean claimed(String identity, Order order) {
    String first = claims.putIfAbsent(identity, order.checkoutId());
    return first != null && !first.equals(order.checkoutId());
  }

  private static boolean add(Map<String, Set<String>> memory, String of, String value) {
    return memory.computeIfAbsent(of, _ -> new HashSet<>(2)).add(value);
  }

  @Override
  public boolean suspects(PaymentEvent.Declined declined) {
    return Set.of("lost_card", "stolen_card", "41", "43").contains(declined.code());
  }

  @Override
  public void sees(Event event) {
    if (event instanceof AccountEvent.Changed changed) {
      changes.put(Suspicion.who(changed.personal()), event.head().atMillis());
    }
  }
}
