package io.fairgate.app.format;

import io.fairgate.app.input.Fields;
import io.fairgate.app.input.Lines;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// UCI Online Retail: the lines of a gift shop's invoices, each invoice an order.
///
/// An invoice that begins with C takes lines back. It is matched with the customer's latest earlier
/// order that still has all of them; once nothing of an order is left, it was cancelled. What
/// cannot be matched, is in part only, has no customer or no positive amount is counted. Times are
/// taken as UTC.
final class OnlineRetailFormat implements Format {
  static final String SELLER = "gift-shop";
  private static final String TENANT = "online-retail";
  private static final int INVOICE = 0;
  private static final int SKU = 1;
  private static final int QUANTITY = 2;
  private static final int DATE = 3;
  private static final int PRICE = 4;
  private static final int CUSTOMER = 5;
  private static final int COUNTRY = 6;

  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private final Map<String, List<Invoice>> byCustomer = new HashMap<>();

  @Override
  public void readAll(Reading reading) throws IOException {
    Lines lines = reading.lines();
    if (!lines.next()) {
      return;
    }
    var fields = new Fields();
    fields.split(lines);
    int[] at =
        fields.columns(
            reading.name(),
            "InvoiceNo",
            "StockCode",
            "Quantity",
            "InvoiceDate",
            "UnitPrice",
            "CustomerID",
            "Country");
    while (lines.next()) {
      if (!lines.isBlank()) {
        fields.split(lines);
        gather(reading, fields, at);
      }
    }
    var inTime = new ArrayList<>(invoices.values());
    inTime.sort(Comparator.comparingLong(invoice -> invoice.atMillis));
    for (Invoice invoice : inTime) {
      emit(reading, invoice);
    }
  }

  private void gather(Reading reading, Fields fields, int[] at) {
    String number = fields.text(at[INVOICE]);
    Long millis = WrittenTime.YEAR_FIRST.millis(fields.text(at[DATE]));
    long quantity = fields.whole(at[QUANTITY]);
    long price = fields.minor(at[PRICE], 4);
    if (number.isEmpty()) {
      reading.refuse("InvoiceNo", "a line needs an invoice's number, got nothing");
    } else if (millis == null) {
      reading.refuse(
          "InvoiceDate", "a time is written as 2010-12-01 08:26:00, got " + fields.text(at[DATE]));
    } else if (quantity == Fields.NO_NUMBER) {
      reading.refuse("Quantity", "must be a whole number, got `" + fields.text(at[QUANTITY]) + "`");
    } else if (price == Fields.NO_NUMBER) {
      reading.refuse("UnitPrice", "must be an amount, got `" + fields.text(at[PRICE]) + "`");
    } else if (fields.isEmpty(at[CUSTOMER])) {
      reading.count("lines without customer");
    } else {
      boolean takesBack = number.startsWith("C");
      if (takesBack ? quantity >= 0 : quantity <= 0 || price < 0) {
        reading.count("lines without a positive quantity and price");
        return;
      }
      invoices
          .computeIfAbsent(
              number,
              none ->
                  new Invoice(number, fields.text(at[CUSTOMER]), fields.text(at[COUNTRY]), millis))
          .add(fields.text(at[SKU]), Math.abs(quantity), Math.abs(price));
    }
  }

  private void emit(Reading reading, Invoice invoice) {
    List<Invoice> earlier = byCustomer.computeIfAbsent(invoice.customer, none -> new ArrayList<>());
    if (invoice.isCancellation()) {
      cancel(reading, invoice, earlier);
    } else if (invoice.totalMinor() <= 0) {
      reading.count("invoices of nothing");
    } else {
      earlier.add(invoice);
      place(reading, invoice);
    }
  }

  private static void cancel(Reading reading, Invoice cancellation, List<Invoice> earlier) {
    for (Invoice invoice : earlier.reversed()) {
      if (invoice.covers(cancellation)) {
        if (invoice.cancel(cancellation)) {
          reading.count("cancellations of an order");
          var head = new Head(TENANT, cancellation.number, cancellation.atMillis);
          reading.event(new OrderEnded.Cancelled(head, new About(invoice.number, Keys.NONE, null)));
        } else {
          reading.count("cancellations of a part");
        }
        return;
      }
    }
    reading.count("cancellations of no order here");
  }

  private static void place(Reading reading, Invoice invoice) {
    String country = Countries.code(invoice.country);
    Destination shipping =
        country.isEmpty() ? null : new Destination(country, "", AddressKind.UNKNOWN, null, null);
    Order order =
        Orders.order(
            invoice.number,
            "GBP",
            invoice.totalMinor(),
            List.copyOf(invoice.lines),
            shipping,
            Orders.INVOICE,
            "");
    var personal = new Personal(invoice.customer, null, null, null, null, null, null, null, null);
    var head = new Head(TENANT, invoice.number, invoice.atMillis);
    reading.event(new OrderPlaced(head, Keys.NONE, order, personal));
  }
}
