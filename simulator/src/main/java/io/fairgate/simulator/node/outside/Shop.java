package io.fairgate.simulator.node.outside;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.CardReported.By;
import io.fairgate.marketplace.event.CardReported.Trouble;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Labelled.Label;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.PaymentEvent.Match;
import io.fairgate.marketplace.event.PaymentEvent.ThreeDSecure;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.SellerEvent;
import io.fairgate.marketplace.event.SellerEvent.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/// One marketplace: a few people with an account or three, all on their one card and device, and
/// what becomes of their orders.
public final class Shop {
  private static final int PEOPLE = 5;
  private static final int ACCOUNTS_MAX = 3;
  private static final int SELLERS = 2;
  private static final long MINUTE = 60_000;
  private static final long DAY = 86_400_000;
  private static final Coupon.Terms NEW_BUYERS =
      new Coupon.Terms(true, false, null, null, List.of(), null, null, null);

  private final String tenant;
  private final SplittableRandom chance;
  private final List<Happening> happened = new ArrayList<>();
  private int ids;
  private int orders;
  private String lastCheckout = "";
  private int lastPerson;

  public Shop(String tenant, SplittableRandom chance) {
    this.tenant = tenant;
    this.chance = chance;
  }

  /// What happens about this time, to be told to the node in any order.
  public List<Happening> happen(long now) {
    happened.clear();
    int lot = chance.nextInt(100);
    if (lot < 62) {
      order(now);
    } else if (lot < 74) {
      pass(now);
    } else if (lot < 80) {
      signIn(now);
    } else if (lot < 84) {
      reportCard(now);
    } else if (lot < 89) {
      flagSeller(now);
    } else if (lot < 92) {
      about(now, "never-" + ids);
    } else {
      spendByTheShop(now);
    }
    return List.copyOf(happened);
  }

  private void add(String id, long at, Function<Head, Event> telling) {
    happened.add(new Happening(new Head(tenant, id, at), telling));
  }

  private String id(String kind) {
    return kind + ids++;
  }

  private static String account(int person, int which) {
    return "p" + person + "-" + which;
  }

  private static Personal personal(int person, int which) {
    return new Personal(
        account(person, which), null, null, "d" + person, null, null, null, "c" + person, null);
  }

  private static Personal buyerAlone(int person, int which) {
    return new Personal(account(person, which), null, null, null, null, null, null, null, null);
  }

  private void order(long now) {
    boolean isSameCheckout = chance.nextInt(8) == 0 && !lastCheckout.isEmpty();
    int person = isSameCheckout ? lastPerson : chance.nextInt(PEOPLE);
    boolean isGreat = chance.nextInt(4) == 0;
    long total =
        isGreat
            ? Policies.VALUE_MAX + 1 + chance.nextInt(60_000)
            : 500 + chance.nextInt((int) Policies.VALUE_MAX / 2);
    place(now, person, isGreat ? 0 : chance.nextInt(ACCOUNTS_MAX), total, isSameCheckout);
  }

  private void place(long now, int person, int which, long total, boolean isSameCheckout) {
    String orderId = "A" + orders;
    String checkout = isSameCheckout ? lastCheckout : "K" + orders;
    orders++;
    lastCheckout = checkout;
    lastPerson = person;
    List<Coupon> coupons =
        chance.nextInt(3) == 0 ? List.of(new Coupon("WELCOME", "", 100, NEW_BUYERS)) : List.of();
    var line = new Order.Line("tea", "s" + chance.nextInt(SELLERS), "", 1, total);
    var order =
        new Order(
            orderId,
            checkout,
            false,
            "EUR",
            total,
            0,
            coupons.isEmpty() ? 0 : 100,
            List.of(line),
            coupons,
            null,
            null,
            new Order.Payment(Order.Method.CARD, "411111", "", ""),
            "",
            "",
            false);
    Personal personal = personal(person, which);
    add(id("o"), now, head -> new OrderPlaced(head, Keys.NONE, order, personal));
    for (int left = chance.nextInt(4); left > 0; left--) {
      about(now + chance.nextLong(3 * MINUTE), orderId);
    }
  }

  /// Something that becomes of an order.
  private void about(long at, String orderId) {
    var about = new About(orderId, Keys.NONE, null);
    int lot = chance.nextInt(10);
    if (lot < 4) {
      add(
          id("p"),
          at,
          head ->
              new PaymentEvent.Authorised(
                  head, about, 900, Match.MATCH, Match.MATCH, ThreeDSecure.NONE));
    } else if (lot < 7) {
      Label label = chance.nextBoolean() ? Label.ABUSE : Label.HONEST;
      add(id("l"), at, head -> new Labelled(head, about, label, "", true));
    } else if (lot < 8) {
      add(id("x"), at, head -> new ItemEvent.OutOfStock(head, about, List.of()));
    } else if (lot < 9) {
      add(id("y"), at, head -> new ItemEvent.Dispatched(head, about, List.of()));
    } else {
      add(id("z"), at, head -> new OrderEnded.Cancelled(head, about));
    }
  }

  /// A buyer is cleared, and mostly orders twice what the pass is for.
  private void pass(long now) {
    int person = chance.nextInt(PEOPLE);
    boolean isOldId = chance.nextInt(4) == 0;
    String pass = isOldId ? "pass" + chance.nextInt(3) : id("pass");
    add(
        id("g"),
        now,
        head ->
            new PassEvent.Granted(
                head,
                Keys.NONE,
                pass,
                List.of("buyer.value"),
                2 * Policies.VALUE_MAX,
                "EUR",
                now + 2 * DAY,
                buyerAlone(person, 0)));
    for (int left = chance.nextInt(3); left > 0; left--) {
      long total = Policies.VALUE_MAX + 1 + chance.nextInt(20_000);
      place(now + chance.nextLong(MINUTE), person, 0, total, false);
    }
  }

  /// The shop says itself that a pass was spent, or uses an id that looks as if it did.
  private void spendByTheShop(long now) {
    String pass = "pass" + chance.nextInt(Math.max(1, ids));
    int person = chance.nextInt(PEOPLE);
    if (chance.nextBoolean()) {
      Personal buyer = buyerAlone(person, 0);
      add(id("q"), now, head -> new PassEvent.Spent(head, Keys.NONE, pass, "K-elsewhere", buyer));
    } else {
      add(
          "spent:" + pass + ":A" + (orders + chance.nextInt(3)),
          now,
          head -> new AccountEvent.SignedIn(head, Keys.NONE, true, personal(person, 0)));
    }
  }

  private void signIn(long now) {
    Personal personal = personal(chance.nextInt(PEOPLE), 0);
    add(id("s"), now, head -> new AccountEvent.SignedIn(head, Keys.NONE, true, personal));
  }

  private void reportCard(long now) {
    Personal personal = personal(chance.nextInt(PEOPLE), 0);
    By by = chance.nextBoolean() ? By.OWNER : By.ISSUER;
    add(id("r"), now, head -> new CardReported(head, Keys.NONE, by, Trouble.STOLEN, personal));
  }

  private void flagSeller(long now) {
    String seller = "s" + chance.nextInt(SELLERS);
    if (chance.nextInt(3) == 0) {
      add(id("f"), now, head -> new SellerEvent.Cleared(head, Keys.NONE, seller));
    } else {
      add(id("f"), now, head -> new SellerEvent.Flagged(head, Keys.NONE, seller, Flag.BREACH));
    }
  }
}
