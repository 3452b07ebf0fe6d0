package io.fairgate.server.minfraud.request;

import io.fairgate.marketplace.Currencies;
import io.fairgate.marketplace.identity.IpAddress;
import io.fairgate.marketplace.identity.PhoneNumber;
import io.fairgate.server.minfraud.request.Transaction.Account;
import io.fairgate.server.minfraud.request.Transaction.Basket;
import io.fairgate.server.minfraud.request.Transaction.Card;
import io.fairgate.server.minfraud.request.Transaction.Email;
import io.fairgate.server.minfraud.request.Transaction.Event;
import io.fairgate.server.minfraud.request.Transaction.Extras;
import io.fairgate.server.minfraud.request.Transaction.Item;
import io.fairgate.server.minfraud.request.Transaction.Payment;
import io.fairgate.server.minfraud.request.Transaction.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the body of a score, insights or factors request.
public final class TransactionReader {
  private static final Set<String> ROOT =
      Set.of(
          "device",
          "event",
          "account",
          "email",
          "billing",
          "shipping",
          "payment",
          "credit_card",
          "order",
          "shopping_cart",
          "custom_inputs");
  private static final Set<String> DEVICE =
      Set.of(
          "ip_address",
          "user_agent",
          "accept_language",
          "session_age",
          "session_id",
          "tracking_token");
  private static final Set<String> PLACE =
      Set.of(
          "first_name",
          "last_name",
          "company",
          "address",
          "address_2",
          "city",
          "region",
          "country",
          "postal",
          "phone_number",
          "phone_country_code",
          "delivery_speed");
  private static final Set<String> PAYMENT =
      Set.of("method", "processor", "was_authorized", "decline_code");
  private static final Set<String> CARD =
      Set.of(
          "issuer_id_number",
          "last_digits",
          "last_4_digits",
          "token",
          "bank_name",
          "bank_phone_country_code",
          "bank_phone_number",
          "country",
          "avs_result",
          "cvv_result",
          "was_3d_secure_successful");
  private static final Set<String> ORDER =
      Set.of(
          "amount",
          "currency",
          "discount_code",
          "affiliate_id",
          "subaffiliate_id",
          "referrer_uri",
          "is_gift",
          "has_gift_message");
  private static final Set<String> ITEM = Set.of("category", "item_id", "quantity", "price");

  private static final Set<String> EXTRAS =
      Set.of("fairgate_device", "fairgate_checkout", "fairgate_new_buyers");

  /// What an amount without a currency is in.
  static final String CURRENCY_DEFAULT = "USD";

  private static final long QUANTITY_MAX = 1_000_000;

  private final Reading reading = new Reading();

  private TransactionReader() {}

  /// `nowMillis` is when the request came, since an event may not lie further ahead of it than five
  /// minutes.
  public static Read<Transaction> read(byte[] body, long nowMillis) {
    return new TransactionReader().whole(body, nowMillis);
  }

  private Read<Transaction> whole(byte[] body, long nowMillis) {
    Problem problem = reading.scan(body);
    if (problem != null) {
      return new Read.Refused<>(problem);
    }
    var root = new Section(reading, 0, ROOT);
    var device = root.section("device", DEVICE);
    device.note("user_agent", "accept_language", "session_id");
    device.decimal("session_age");
    Event event = new EventReader(root).read(nowMillis);
    Basket order = order(root.section("order", ORDER));
    var transaction =
        new Transaction(
            event,
            device.text("ip_address", IpAddress::shaped, "an IPv4 or IPv6 address is needed"),
            device.text("tracking_token"),
            account(root),
            email(root),
            place(root, "billing"),
            place(root, "shipping"),
            card(root.section("credit_card", CARD)),
            payment(root.section("payment", PAYMENT)),
            order,
            cart(root, order.currency()),
            extras(root.section("custom_inputs", EXTRAS)),
            reading.warnings);
    return reading.taken == 0
        ? new Read.Refused<>(Problem.request("not one value of the request could be taken"))
        : new Read.Ok<>(transaction);
  }

  private static Account account(Section root) {
    var account = root.section("account", Set.of("user_id", "username_md5"));
    return new Account(
        account.text("user_id"),
        account.text("username_md5", Forms::md5, "an MD5 hash in 32 hexadecimal digits is needed"));
  }

  private static Email email(Section root) {
    var email = root.section("email", Set.of("address", "domain"));
    String address =
        email.text(
            "address",
            text -> Forms.md5(text) || Forms.email(text),
            "an e-mail address or its MD5 hash is needed");
    String domain = email.text("domain", Forms::domain, "a domain is needed, like example.com");
    return address != null && Forms.md5(address)
        ? new Email(null, address, domain)
        : new Email(address, null, domain);
  }

  private static Place place(Section root, String name) {
    var section = root.section(name, PLACE);
    section.note("phone_country_code", "delivery_speed");
    Place place = place(section);
    if (place.country() == null && place.hasAddress()) {
      root.invalid(name, "an address needs its country; it is left out");
    }
    return place;
  }

  private static Place place(Section place) {
    return new Place(
        place.text("first_name"),
        place.text("last_name"),
        place.text("company"),
        place.text("address"),
        place.text("address_2"),
        place.text("city"),
        place.text("region"),
        place.text("postal"),
        place.text("country", Forms::country, "two capital letters are needed, like DE"),
        place.text("phone_number", PhoneNumber::shaped, "a phone number is needed"));
  }

  private static Card card(Section card) {
    card.note("bank_name", "bank_phone_country_code", "bank_phone_number");
    String lastDigits = lastDigits(card, "last_digits");
    return new Card(
        card.text(
            "token", Forms::token, "a processor's token is needed, without blanks, not a number"),
        card.text("issuer_id_number", Forms::issuer, "six or eight digits are needed"),
        lastDigits != null ? lastDigits : lastDigits(card, "last_4_digits"),
        card.text("country", Forms::country, "two capital letters are needed, like DE"),
        card.text("avs_result", Forms::result, "one letter or digit is needed"),
        card.text("cvv_result", Forms::result, "one letter or digit is needed"),
        card.flag("was_3d_secure_successful"));
  }

  private static @Nullable String lastDigits(Section card, String name) {
    return card.text(name, Forms::lastDigits, "two or four digits are needed");
  }

  private static Payment payment(Section payment) {
    return new Payment(
        payment.text("method"),
        payment.text("processor"),
        payment.flag("was_authorized"),
        payment.text("decline_code"));
  }

  private static Basket order(Section order) {
    order.note("affiliate_id", "subaffiliate_id", "referrer_uri");
    String sent =
        order.text("currency", Currencies::known, "a currency of ISO 4217 is needed, like EUR");
    String currency = sent == null ? CURRENCY_DEFAULT : sent;
    return new Basket(
        amount(order, "amount", currency),
        currency,
        order.text("discount_code"),
        Boolean.TRUE.equals(order.flag("is_gift"))
            | Boolean.TRUE.equals(order.flag("has_gift_message")));
  }

  private static @Nullable BigDecimal amount(Section section, String name, String currency) {
    BigDecimal amount = section.decimal(name);
    if (amount == null) {
      return null;
    }
    if (!Money.fits(amount, currency)) {
      section.invalid(name, "an amount of up to twelve digits, decimals included, is needed");
      return null;
    }
    if (!Money.isWhole(amount, currency)) {
      section.invalid(
          name,
          "finer than "
              + currency
              + " is counted, and rounded to "
              + Currencies.exponent(currency)
              + " decimals");
    }
    return amount;
  }

  private static List<Item> cart(Section root, String currency) {
    var items = new ArrayList<Item>();
    for (Section item : root.sections("shopping_cart", ITEM)) {
      items.add(
          new Item(
              item.text("category"),
              item.text("item_id"),
              quantity(item),
              amount(item, "price", currency)));
    }
    return items;
  }

  /// At least one, where it is not said or cannot be taken.
  private static long quantity(Section item) {
    BigDecimal quantity = item.decimal("quantity");
    if (quantity == null) {
      return 1;
    }
    if (quantity.stripTrailingZeros().scale() > 0
        || quantity.signum() == 0
        || quantity.compareTo(BigDecimal.valueOf(QUANTITY_MAX)) > 0) {
      item.invalid("quantity", "a whole number from 1 to " + QUANTITY_MAX + " is needed");
      return 1;
    }
    return quantity.longValueExact();
  }

  private static Extras extras(Section extras) {
    return new Extras(
        extras.text("fairgate_device"),
        extras.text("fairgate_checkout"),
        Boolean.TRUE.equals(extras.flag("fairgate_new_buyers")));
  }
}
