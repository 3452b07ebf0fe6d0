package io.fairgate.app.format;

import io.fairgate.app.input.Fields;
import io.fairgate.app.input.Lines;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Fraud Detection Handbook's simulated card transactions:
/// `t,customer,terminal,amount,scenario`.
///
/// `t` counts seconds from 2018-04-01 00:00 UTC. The customer is buyer and card, the terminal the
/// seller; a scenario other than 0 is fraud, and its label comes right behind it; the others are
/// honest.
public final class HandbookFormat implements Format {
  public static final long START_MILLIS = 1_522_540_800_000L;
  public static final String CURRENCY = "EUR";

  private static final String TENANT = "handbook";

  /// The numbers of customers and terminals are small; their texts are made once.
  private static final int NUMBER_MAX = 1_000_000;

  private @Nullable String[] names = new @Nullable String[1 << 14];

  @Override
  public void readAll(Reading reading) throws IOException {
    Lines lines = reading.lines();
    if (!lines.next()) {
      return;
    }
    var fields = new Fields();
    fields.split(lines);
    int[] at = fields.columns(reading.name(), "t", "customer", "terminal", "amount", "scenario");
    while (lines.next()) {
      if (!lines.isBlank()) {
        fields.split(lines);
        read(reading, fields, at);
      }
    }
  }

  private void read(Reading reading, Fields fields, int[] at) {
    long second = fields.whole(at[0]);
    long customer = fields.whole(at[1]);
    long terminal = fields.whole(at[2]);
    long minor = fields.rounded(at[3], 2);
    long scenario = fields.whole(at[4]);
    if (second < 0) {
      reading.refuse("t", "t must be 0 or more seconds, got `" + fields.text(at[0]) + "`");
    } else if (customer < 0 || customer > NUMBER_MAX) {
      reading.refuse("customer", "customer must be a number, got `" + fields.text(at[1]) + "`");
    } else if (terminal < 0 || terminal > NUMBER_MAX) {
      reading.refuse("terminal", "terminal must be a number, got `" + fields.text(at[2]) + "`");
    } else if (minor < 0) {
      reading.refuse("amount", "amount must be 0 or more, got `" + fields.text(at[3]) + "`");
    } else if (scenario < 0) {
      reading.refuse("scenario", "scenario must be 0 or more, got `" + fields.text(at[4]) + "`");
    } else {
      emit(
          reading,
          START_MILLIS + 1000 * second,
          name((int) customer),
          name((int) terminal),
          minor,
          scenario > 0);
    }
  }

  private void emit(
      Reading reading, long at, String customer, String terminal, long minor, boolean isFraud) {
    String orderId = "t" + (reading.lines().number() - 1);
    var head = new Head(TENANT, orderId, at);
    var line = new Order.Line("", terminal, "", 1, minor);
    Order order = Orders.order(orderId, CURRENCY, minor, List.of(line), null, Orders.CARD, "");
    var personal = new Personal(customer, null, null, null, null, null, null, customer, null);
    reading.event(new OrderPlaced(head, Keys.NONE, order, personal));
    if (isFraud) {
      reading.event(Orders.label(head, orderId, true));
    }
  }

  private String name(int number) {
    if (number >= names.length) {
      names = Arrays.copyOf(names, Math.max(number + 1, 2 * names.length));
    }
    String name = names[number];
    if (name == null) {
      name = Integer.toString(number);
      names[number] = name;
    }
    return name;
  }
}
