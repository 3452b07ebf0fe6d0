package io.fairgate.app.format;

import io.fairgate.app.input.Fields;
import io.fairgate.app.input.Lines;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The shop fraud set: one account and one purchase a line, with device, IP address and class.
///
/// A sign-up registers an account, a purchase places an order, its label comes right behind it;
/// events are sorted by time. Times are to the minute and taken as UTC, values are whole US
/// dollars, an address is a number. Source, browser, sex and age are left out.
final class EcommerceFraudFormat implements Format {
  private static final String TENANT = "ecommerce-fraud";
  private static final long ADDRESS_MAX = 0xFFFF_FFFFL;
  private static final int USER = 0;
  private static final int SIGN_UP = 1;
  private static final int PURCHASE = 2;
  private static final int VALUE = 3;
  private static final int DEVICE = 4;
  private static final int ADDRESS = 5;
  private static final int CLASS = 6;

  private final IpCountries countries;
  private final List<Event> events = new ArrayList<>();

  EcommerceFraudFormat(IpCountries countries) {
    this.countries = countries;
  }

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
            "user_id",
            "signup_time",
            "purchase_time",
            "purchase_value",
            "device_id",
            "ip_address",
            "class");
    while (lines.next()) {
      if (!lines.isBlank()) {
        fields.split(lines);
        read(reading, fields, at);
      }
    }
    events.sort(Comparator.comparingLong(event -> event.head().atMillis()));
    events.forEach(reading::event);
  }

  private void read(Reading reading, Fields fields, int[] at) {
    String user = fields.text(at[USER]);
    Long signUp = WrittenTime.AMERICAN.millis(fields.text(at[SIGN_UP]));
    Long purchase = WrittenTime.AMERICAN.millis(fields.text(at[PURCHASE]));
    long value = fields.minor(at[VALUE], 2);
    long address = fields.truncated(at[ADDRESS]);
    String label = fields.text(at[CLASS]);
    if (user.isEmpty()) {
      reading.refuse("user_id", "must be a user's number, got nothing");
    } else if (signUp == null || purchase == null) {
      reading.refuse(
          signUp == null ? "signup_time" : "purchase_time",
          "a time is written as 2/24/2015 22:55, got `"
              + fields.text(at[signUp == null ? SIGN_UP : PURCHASE])
              + "`");
    } else if (value < 0) {
      reading.refuse("purchase_value", "must be dollars, got `" + fields.text(at[VALUE]) + "`");
    } else if (address < 0 || address > ADDRESS_MAX) {
      reading.refuse(
          "ip_address", "must be an address as a number, got `" + fields.text(at[ADDRESS]) + "`");
    } else if (!label.equals("0") && !label.equals("1")) {
      reading.refuse("class", "must be 0 or 1, got `" + label + "`");
    } else {
      var personal =
          new Personal(
              user, null, null, fields.text(at[DEVICE]), dotted(address), null, null, null, null);
      add(personal, signUp, purchase, value, countries.of(address), label.equals("1"));
    }
  }

  private void add(
      Personal personal, long signUp, long purchase, long minor, String country, boolean isFraud) {
    String user = String.valueOf(personal.buyerId());
    var signUpHead = new Head(TENANT, "s" + user, signUp);
    events.add(new AccountEvent.Registered(signUpHead, Keys.NONE, personal));
    String orderId = "o" + user;
    var line = new Order.Line("", "shop", "", 1, minor);
    Order order = Orders.order(orderId, "USD", minor, List.of(line), null, Orders.CARD, country);
    var head = new Head(TENANT, orderId, purchase);
    events.add(new OrderPlaced(head, Keys.NONE, order, personal));
    events.add(Orders.label(head, orderId, isFraud));
  }

  private static String dotted(long address) {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 255)
        + "."
        + (address >>> 8 & 255)
        + "."
        + (address & 255);
  }
}
