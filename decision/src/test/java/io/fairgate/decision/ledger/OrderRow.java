package io.fairgate.decision.ledger;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.Order.Line;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An order as a ledger writes it.
///
///     order A1 checkout=C1 buyer=mia email= phone= device= ip= ip_country=DE card= card_country=DE
///       method=wallet total=8000 currency=EUR seller=northwind,plank coupon=WELCOME discount=500
///       to=DE-BE:Lindenweg_4 bill=DE:Lindenweg_4 kind=locker gift
final class OrderRow {
  private OrderRow() {}

  static OrderPlaced event(Row row, Map<String, Coupon.Terms> campaigns) {
    String card = row.find("card");
    String buyer = row.find("buyer");
    String to = row.find("to");
    String bill = row.get("bill", to == null ? "none" : to);
    long total = row.number("total", 5000);
    var payment =
        new Order.Payment(
            row.choice("method", Order.Method.class, method(card)),
            card == null ? "" : "411111",
            row.get("card_country", card == null ? "" : "DE"),
            "");
    var order =
        new Order(
            row.subject,
            row.get("checkout", row.subject),
            buyer == null,
            row.get("currency", "EUR"),
            total,
            0,
            row.number("discount", 0),
            lines(row, total),
            coupons(row, campaigns),
            destination(to, row.choice("kind", AddressKind.class, AddressKind.UNKNOWN)),
            destination(bill.equals("none") ? null : bill, AddressKind.UNKNOWN),
            payment,
            row.get("ip_country", ""),
            domain(row.find("email")),
            row.has("gift"));
    return new OrderPlaced(
        new Head("shop", "placed-" + row.subject, row.atMillis),
        Keys.NONE,
        order,
        new Personal(
            buyer,
            row.find("email"),
            row.find("phone"),
            row.find("device"),
            row.find("ip"),
            address(to),
            address(bill.equals("none") ? null : bill),
            card,
            null));
  }

  private static Order.Method method(@Nullable String card) {
    return card == null ? Order.Method.WALLET : Order.Method.CARD;
  }

  private static String domain(@Nullable String email) {
    return email == null ? "" : email.substring(email.indexOf('@') + 1);
  }

  private static List<Line> lines(Row row, long total) {
    var lines = new ArrayList<Line>();
    for (String seller : row.get("seller", "northwind").split(",")) {
      lines.add(new Line("sku-" + lines.size(), seller, row.get("category", "home"), 1, total));
    }
    return lines;
  }

  private static List<Coupon> coupons(Row row, Map<String, Coupon.Terms> campaigns) {
    String written = row.find("coupon");
    var coupons = new ArrayList<Coupon>();
    for (String campaign : written == null ? new String[0] : written.split(",")) {
      Coupon.Terms terms = campaigns.get(campaign);
      if (terms == null) {
        throw new IllegalArgumentException("no campaign is " + campaign + ": " + row.text);
      }
      coupons.add(new Coupon(campaign, campaign, 500, terms));
    }
    return coupons;
  }

  /// Of `DE-BE:Lindenweg_4` the country and the region.
  private static @Nullable Destination destination(@Nullable String place, AddressKind kind) {
    if (place == null) {
      return null;
    }
    String[] area = place.split(":")[0].split("-", 2);
    return new Destination(area[0], area.length > 1 ? area[1] : "", kind, null, null);
  }

  static @Nullable PostalAddress address(@Nullable String place) {
    if (place == null) {
      return null;
    }
    String[] parts = place.split(":", 2);
    String[] area = parts[0].split("-", 2);
    return new PostalAddress(
        "",
        "",
        parts.length > 1 ? parts[1].replace('_', ' ') : "Hauptstrasse 1",
        "",
        "Stadt",
        area.length > 1 ? area[1] : "",
        "10115",
        area[0]);
  }
}
