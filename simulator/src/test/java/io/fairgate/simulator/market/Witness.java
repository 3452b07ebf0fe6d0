package io.fairgate.simulator.market;

import io.fairgate.decision.coupon.CouponTerms;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.Personal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// One who knows each campaign's mark, as its class states it, and has seen the events up to now:
/// the proof that what the labels call tellable can be told.
final class Witness implements Suspicion {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final Set<String> STOLEN = Set.of("lost_card", "stolen_card", "41", "43");

  private final Map<String, Acquaintance> buyers = new HashMap<>();
  private final Map<String, String> claims = new HashMap<>();
  private final Map<String, Map<String, Long>> cardsOfDevice = new HashMap<>();
  private final Map<String, Map<String, Long>> buyersOfCard = new HashMap<>();
  private final Map<String, Map<String, Long>> addressesOfCard = new HashMap<>();

  @Override
  public boolean suspects(OrderPlaced placed) {
    Personal person = placed.personal();
    Order order = placed.order();
    long at = placed.head().atMillis();
    String who = Suspicion.who(person);
    Acquaintance buyer = buyers.computeIfAbsent(who, _ -> new Acquaintance(at));
    boolean suspect = claimed(who, order, person);
    suspect |= !CouponTerms.breach(order, at).isEmpty();
    buyer.order(order, at);
    suspect |= buyer.isBurst(at) || buyer.isFarAbove(4.0, 2.0);

    String address = Suspicion.address(person);
    boolean newAddress = buyer.isNew("address " + address, at);
    boolean newDevice = buyer.isNew("device " + person.device(), at);
    boolean known = buyer.isKnown(at);
    suspect |= isForeign(order, at, buyer, newAddress, newDevice, known);
    boolean unusual = newAddress || buyer.isFarAbove(3.0, 1.0);
    suspect |= known && newDevice && buyer.hasChanged(at) && unusual;
    if (person.cardToken() != null) {
      suspect |=
          seen(cardsOfDevice, String.valueOf(person.device()), person.cardToken(), at, DAY) > 3;
      int accounts = seen(buyersOfCard, person.cardToken(), who, at, 14 * DAY);
      int addresses = seen(addressesOfCard, person.cardToken(), address, at, 14 * DAY);
      suspect |= accounts > 3 && addresses > 3;
    }
    return suspect;
  }

  private boolean claimed(String who, Order order, Personal person) {
    if (order.coupons().stream().noneMatch(coupon -> coupon.terms().newBuyersOnly())) {
      return false;
    }
    boolean taken = false;
    for (String identity :
        new String[] {
          who,
          "device " + person.device(),
          "card " + person.cardToken(),
          "phone " + person.phone(),
          Suspicion.mailbox(String.valueOf(person.email()))
        }) {
      String first = claims.putIfAbsent(identity, order.checkoutId());
      boolean counts = !identity.equals("card null");
      taken |= counts && first != null && !first.equals(order.checkoutId());
    }
    return taken;
  }

  private static boolean isForeign(
      Order order,
      long at,
      Acquaintance buyer,
      boolean newAddress,
      boolean newDevice,
      boolean known) {
    if (order.gift() || order.billing() == null || order.shipping() == null) {
      return false;
    }
    String to = order.shipping().country();
    if (to.equals(order.billing().country())
        || to.equals(order.payment().cardCountry())
        || !(newAddress || newDevice)) {
      return false;
    }
    boolean forwarder = order.shipping().kind() == Order.AddressKind.FORWARDER;
    boolean elsewhere = !order.ipCountry().equals(order.payment().cardCountry());
    return known
        ? newDevice && (forwarder || !order.ipCountry().equals(to))
        : buyer.isYoung(at) && (forwarder || elsewhere);
  }

  /// How many different values an entity was seen with lately, this one included.
  private static int seen(
      Map<String, Map<String, Long>> memory, String of, String value, long at, long window) {
    Map<String, Long> values = memory.computeIfAbsent(of, _ -> new HashMap<>(2));
    values.put(value, at);
    int recent = 0;
    for (long time : values.values()) {
      recent += time > at - window ? 1 : 0;
    }
    return recent;
  }

  @Override
  public boolean suspects(PaymentEvent.Declined declined) {
    return STOLEN.contains(declined.code());
  }

  @Override
  public void sees(Event event) {
    if (event instanceof AccountEvent account) {
      long at = event.head().atMillis();
      Personal person = account.personal();
      Acquaintance buyer = buyers.computeIfAbsent(Suspicion.who(person), _ -> new Acquaintance(at));
      switch (account) {
        case AccountEvent.Registered _ -> buyer.isNew("device " + person.device(), at);
        case AccountEvent.Changed _ -> buyer.changed(at);
        case AccountEvent.SignedIn signIn -> {
          if (signIn.succeeded()) {
            buyer.isNew("device " + person.device(), at);
          }
        }
      }
    }
  }
}
