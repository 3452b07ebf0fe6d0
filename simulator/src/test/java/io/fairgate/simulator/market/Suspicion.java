package io.fairgate.simulator.market;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.PostalAddress;
import java.util.Objects;

/// A way to tell abuse, that sees each event once, in order.
interface Suspicion {
  boolean suspects(OrderPlaced placed);

  boolean suspects(PaymentEvent.Declined declined);

  void sees(Event event);

  static String who(Personal person) {
    String id = person.buyerId();
    return id == null ? mailbox(String.valueOf(person.email())) : "buyer " + id;
  }

  static String address(Personal person) {
    PostalAddress to = Objects.requireNonNull(person.shipping());
    return to.line1() + ", " + to.postalCode() + " " + to.city();
  }

  static String mailbox(String email) {
    int at = email.indexOf('@');
    String local = email.substring(0, at);
    if (!email.endsWith("@gmail.com")) {
      return email;
    }
    int plus = local.indexOf('+');
    return (plus < 0 ? local : local.substring(0, plus)).replace(".", "") + "@gmail.com";
  }
}
