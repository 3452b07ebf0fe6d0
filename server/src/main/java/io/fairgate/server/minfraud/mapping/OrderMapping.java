package io.fairgate.server.minfraud.mapping;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Coupon.Terms;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.event.Order.Payment;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.identity.EmailAddress;
import io.fairgate.server.minfraud.request.Money;
import io.fairgate.server.minfraud.request.Transaction;
import io.fairgate.server.minfraud.request.Transaction.Card;
import io.fairgate.server.minfraud.request.Transaction.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase as an order that was placed.
public final class OrderMapping {
  /// What an order that names no article is taken to hold.
  static final String WHOLE_ORDER = "order";

  private static final int LINES_MAX = 500;
  private static final int LAST_FOUR = 4;

  private OrderMapping() {}

  public static String orderId(String transactionId) {
    return Ids.fit(transactionId);
  }

  /// The order of a purchase that names someone.
  public static OrderPlaced placed(Transaction transaction, Head head, String orderId) {
    var basket = transaction.order();
    String currency = basket.currency();
    String checkout = transaction.extras().checkout();
    List<Line> lines = lines(transaction);
    BigDecimal amount = basket.amount();
    long total = amount == null ? sum(lines) : Money.minor(amount, currency);
    String email = Contacts.email(transaction.email());
    String buyer = Ids.fitOrNull(transaction.account().name());
    Card card = transaction.card();
    var order =
        new Order(
            orderId,
            checkout == null ? orderId : Ids.fit(checkout),
            buyer == null,
            currency,
            total,
            0,
            0,
            lines.isEmpty() ? seller(transaction, total) : lines,
            coupons(transaction),
            Contacts.destination(transaction.shipping()),
            Contacts.destination(transaction.billing()),
            new Payment(
                PaymentMethods.of(transaction.payment()),
                Contacts.orEmpty(card.issuerIdNumber()),
                Contacts.orEmpty(card.country()),
                ""),
            "",
            email == null ? "" : EmailAddress.domain(email),
            basket.isGift());
    var personal =
        new Personal(
            buyer,
            email,
            Contacts.phone(transaction),
            Contacts.device(transaction),
            transaction.ipAddress(),
            Contacts.postal(transaction.shipping()),
            Contacts.postal(transaction.billing()),
            card.token(),
            lastFour(card.lastDigits()));
    return new OrderPlaced(head, Keys.NONE, order, personal);
  }

  private static @Nullable String lastFour(@Nullable String digits) {
    return digits == null || digits.length() != LAST_FOUR ? null : digits;
  }

  private static List<Line> lines(Transaction transaction) {
    String seller = seller(transaction);
    var lines = new ArrayList<Line>();
    for (Item item : transaction.cart()) {
      if (lines.size() < LINES_MAX) {
        lines.add(line(item, seller, transaction.order().currency(), lines.size() + 1));
      }
    }
    return lines;
  }

  private static Line line(Item item, String seller, String currency, int number) {
    BigDecimal price = item.price();
    long unit = price == null ? 0 : Money.minor(price, currency);
    String id = item.itemId();
    return new Line(
        id == null ? "item-" + number : Ids.fit(id),
        seller,
        Contacts.cut(Contacts.orEmpty(item.category()), Ids.ID_MAX),
        Math.min(item.quantity(), unit == 0 ? Long.MAX_VALUE : Math.max(1, Money.MINOR_MAX / unit)),
        unit);
  }

  private static long sum(List<Line> lines) {
    long sum = 0;
    for (Line line : lines) {
      sum = Math.min(Money.MINOR_MAX, sum + line.quantity() * line.unitMinor());
    }
    return sum;
  }

  /// A shop that sells, where no article is named: one line, for all of the order.
  private static List<Line> seller(Transaction transaction, long total) {
    String seller = seller(transaction);
    return seller.isEmpty() ? List.of() : List.of(new Line(WHOLE_ORDER, seller, "", 1, total));
  }

  private static String seller(Transaction transaction) {
    String shop = transaction.event().shopId();
    return shop == null ? "" : Ids.fit(shop);
  }

  private static List<Coupon> coupons(Transaction transaction) {
    String code = transaction.order().discountCode();
    if (code == null) {
      return List.of();
    }
    var terms =
        new Terms(
            transaction.extras().newBuyersOnly(), true, null, null, List.of(), null, null, null);
    return List.of(new Coupon(Ids.fit(code), Ids.fit(code), 0, terms));
  }
}
