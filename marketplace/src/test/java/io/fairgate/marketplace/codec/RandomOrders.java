package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Currencies;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Coupon.Terms;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.marketplace.event.Order.Payment;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.PostalAddress;
import io.fairgate.marketplace.identity.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Orders and their parts from a seed, with the text that people really send.
final class RandomOrders {
  /// No digits: two of these next to one another never make a card number.
  private static final String[] TEXTS = {
    "mia",
    "northwind",
    "O'Brien",
    "Null",
    "Zażółć",
    "Łódź",
    "ул. Ленина",
    "李",
    "🧵 shop",
    "a\"b\\c",
    "</script>",
    "{{x}}",
    "${jndi:x}",
    "=SUM(A)",
    "e\u0301",
    "é",
    "\u202Eabc",
    "x".repeat(128)
  };

  private static final long AMOUNT_MAX = 999_999_999_999_999L;

  private final SplittableRandom random;

  RandomOrders(SplittableRandom random) {
    this.random = random;
  }

  boolean maybe() {
    return random.nextBoolean();
  }

  <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  @Nullable String perhaps(String text) {
    return maybe() ? text : null;
  }

  String id() {
    String text = one(TEXTS);
    return maybe()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)) + random.nextInt(100_000);
  }

  List<String> ids() {
    return random.ints(random.nextInt(4)).mapToObj(ignored -> id()).distinct().toList();
  }

  long amount() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextLong(AMOUNT_MAX) % 1_000_000_000_000L;
      default -> random.nextLong(100_000);
    };
  }

  long moment() {
    long millis = Rfc3339.MILLIS_MIN + random.nextLong(Rfc3339.MILLIS_MAX - Rfc3339.MILLIS_MIN);
    return maybe() ? millis : millis / 1000 * 1000;
  }

  String email() {
    return one(new String[] {"Mia@Example.com", "lena+x@gmail.com", "theo@bücher.example"});
  }

  Personal personal() {
    String buyer = perhaps(id());
    String email = buyer == null ? email() : perhaps(email());
    return new Personal(
        buyer,
        email,
        perhaps("030 1234567"),
        perhaps(id()),
        perhaps("203.0.113.9"),
        maybe() ? postal("DE", id()) : null,
        maybe() ? postal("PT", "") : null,
        perhaps(id()),
        perhaps("4242"));
  }

  PostalAddress postal(String country, String region) {
    return new PostalAddress(
        id(), maybe() ? "" : id(), id(), "", id(), region, maybe() ? "" : "10115", country);
  }

  Order order(Personal personal) {
    String id = id();
    String email = personal.email();
    return new Order(
        id,
        maybe() ? id : id(),
        personal.buyerId() == null || maybe(),
        Currencies.codes().get(random.nextInt(Currencies.codes().size())),
        amount(),
        amount(),
        amount(),
        lines(),
        coupons(),
        place(personal.shipping()),
        place(personal.billing()),
        new Payment(
            one(Method.values()),
            maybe() ? "" : "411111",
            maybe() ? "" : "FR",
            maybe() ? "" : "2031-12"),
        maybe() ? "" : "US",
        email == null ? "" : EmailAddress.domain(email),
        maybe());
  }

  private @Nullable Destination place(@Nullable PostalAddress postal) {
    if (postal == null) {
      return maybe() ? null : new Destination("AT", "", one(AddressKind.values()), null, null);
    }
    return new Destination(
        postal.country(),
        postal.region(),
        one(AddressKind.values()),
        maybe() ? null : Double.valueOf(random.nextDouble(-90, 90)),
        maybe() ? null : Double.valueOf(random.nextDouble(-180, 180)));
  }

  private List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.add(
          new Line(
              id(),
              maybe() ? "" : id(),
              maybe() ? "" : id(),
              1 + random.nextInt(100),
              random.nextInt(1_000_000)));
    }
    return lines;
  }

  private List<Coupon> coupons() {
    return ids().stream()
        .map(campaign -> new Coupon(campaign, maybe() ? "" : id(), amount(), terms()))
        .toList();
  }

  private Terms terms() {
    long from = moment();
    return new Terms(
        maybe(),
        maybe(),
        maybe() ? null : Integer.valueOf(random.nextInt(9)),
        maybe() ? null : Long.valueOf(amount()),
        ids(),
        maybe() ? null : Long.valueOf(from),
        maybe() ? null : Long.valueOf(Math.min(Rfc3339.MILLIS_MAX, from + 86_400_000)),
        maybe() ? null : Integer.valueOf(random.nextInt(9)));
  }
}
