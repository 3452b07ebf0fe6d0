package io.fairgate.simulator.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.simulator.market.world.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The honest people of `docs/generator.md` are there, their near-misses too.
class PeopleTest {
  private static final int ORDERS = 60_000;

  private static final List<OrderPlaced> HONEST = new ArrayList<>();
  private static final Set<String> CHANGED_PASSWORD = new HashSet<>();
  private static int failedAtBank;

  @BeforeAll
  static void generate() {
    var placed = new HashMap<String, OrderPlaced>();
    var technical = new HashSet<String>();
    Marketplace.of(5, ORDERS, Set.of())
        .forEach(event -> {
          see(event, placed, technical);
        });
  }

  private static void see(Event event, Map<String, OrderPlaced> placed, Set<String> technical) {
    if (event instanceof OrderPlaced order) {
      placed.put(order.order().orderId(), order);
    } else if (event instanceof PaymentEvent.Declined declined && declined.code().equals("91")) {
      technical.add(declined.about().orderId());
    } else if (event instanceof AccountEvent.Changed changed
        && changed.change() == AccountEvent.Change.PASSWORD) {
      CHANGED_PASSWORD.add(Suspicion.who(changed.personal()));
    } else if (event instanceof Labelled label) {
      OrderPlaced order = placed.remove(label.about().orderId());
      if (label.campaign().isEmpty() && order != null) {
        HONEST.add(order);
        failedAtBank += technical.contains(label.about().orderId()) ? 1 : 0;
      }
    }
  }

  private static Map<String, Set<String>> group(
      Function<OrderPlaced, String> by, Function<Personal, String> what) {
    var groups = new HashMap<String, Set<String>>();
    for (OrderPlaced order : HONEST) {
      groups
          .computeIfAbsent(by.apply(order), _ -> new HashSet<>())
          .add(what.apply(order.personal()));
    }
    return groups;
  }

  private static double share(Predicate<Order> is) {
    return (double) HONEST.stream().filter(o -> is.test(o.order())).count() / HONEST.size();
  }

  private static int largest(Map<String, Set<String>> groups) {
    return groups.values().stream().mapToInt(Set::size).max().orElse(0);
  }

  @Test
  void familiesShareACardAtMostThreeOfThem() {
    var accounts = group(o -> String.valueOf(o.personal().cardToken()), Suspicion::who);
    accounts.remove("null");
    assertTrue(accounts.values().stream().filter(who -> who.size() == 2).count() > 100);
    // An office on one card is rare, and larger.
    assertTrue(accounts.values().stream().filter(who -> who.size() > 3).count() < 10);
  }

  @Test
  void studentsShareOneAddressByTheDozen() {
    assertTrue(largest(group(o -> Suspicion.address(o.personal()), Suspicion::who)) >= 40);
  }

  @Test
  void aHouseholdTakesTheNewBuyersCouponTwiceEachWithTheirOwn() {
    var claims = new HashMap<String, Set<String>>();
    var cards = new HashMap<String, Set<String>>();
    for (OrderPlaced order : HONEST) {
      if (order.order().coupons().stream().anyMatch(c -> c.terms().newBuyersOnly())) {
        boolean home =
            Objects.requireNonNull(order.order().shipping()).kind().name().equals("HOME");
        if (home) {
          String at = Suspicion.address(order.personal());
          claims.computeIfAbsent(at, _ -> new HashSet<>()).add(Suspicion.who(order.personal()));
        }
        String card = String.valueOf(order.personal().cardToken());
        cards.computeIfAbsent(card, _ -> new HashSet<>()).add(Suspicion.who(order.personal()));
      }
    }
    cards.remove("null");
    assertTrue(claims.values().stream().anyMatch(who -> who.size() > 1));
    assertEquals(1, largest(cards));
  }

  @Test
  void giftsTravelAndForwardersShipAbroadInGoodFaith() {
    double abroad =
        share(o ->
            o.shipping() != null
                && o.billing() != null
                && !o.shipping().country().equals(o.billing().country()));
    double unmarked =
        share(o ->
            !o.gift()
                && o.shipping() != null
                && o.billing() != null
                && !o.shipping().country().equals(o.billing().country()));
    assertTrue(abroad > 0.003 && abroad < 0.02, "abroad " + abroad);
    assertTrue(unmarked > 0.001 && unmarked < 0.01, "unmarked " + unmarked);
  }

  @Test
  void cartsFromManySellersAreOneCheckoutInOneSecond() {
    var orders = new HashMap<String, Integer>();
    var times = new HashMap<String, Long>();
    for (OrderPlaced order : HONEST) {
      String checkout = order.order().checkoutId();
      orders.merge(checkout, 1, Integer::sum);
      Long first = times.putIfAbsent(checkout, order.head().atMillis());
      assertTrue(first == null || first == order.head().atMillis());
    }
    assertTrue(orders.values().stream().anyMatch(count -> count >= 6));
  }

  @Test
  void blackWeekIsNearlyTwiceAsBusy() {
    var byDay = new int[400];
    HONEST.forEach(order -> byDay[Time.day(order.head().atMillis())]++);
    double ordinary = 0;
    double black = 0;
    for (int i = 0; i < 10; i++) {
      ordinary += byDay[100 + i];
      black += byDay[130 + i];
    }
    assertTrue(black / ordinary > 1.5 && black / ordinary < 2.3, black + " of " + ordinary);
  }

  @Test
  void aBankThatFailsDeclinesHonestPeopleForTechnicalReasons() {
    assertTrue(failedAtBank > 0, "failed " + failedAtBank);
  }

  @Test
  void wholesaleBuyersSpendInGoodFaithWhatOthersNeverDo() {
    assertTrue(share(o -> o.totalMinor() > 40_000) > 0.01);
    var checkouts = new HashMap<String, Set<String>>();
    HONEST.forEach(o ->
        checkouts
            .computeIfAbsent(Suspicion.who(o.personal()), _ -> new HashSet<>())
            .add(o.order().checkoutId()));
    assertTrue(largest(checkouts) > 80);
  }

  @Test
  void honestPeopleChangeTheirPasswordsToo() {
    long changed =
        HONEST.stream().filter(o -> CHANGED_PASSWORD.contains(Suspicion.who(o.personal()))).count();
    assertTrue(changed > 0.02 * HONEST.size(), "orders of those who did " + changed);
  }

  @Test
  void theCastIsThere() {
    Set<String> ids = new HashSet<>();
    HONEST.forEach(order -> ids.add(String.valueOf(order.personal().buyerId())));
    assertTrue(ids.contains("mia"));
    var countries = new HashSet<String>();
    for (OrderPlaced order : HONEST) {
      if ("lena".equals(order.personal().buyerId())) {
        countries.add(Objects.requireNonNull(order.order().shipping()).country());
      }
    }
    assertTrue(countries.size() > 1, "lena ships to " + countries);
  }
}
