package io.fairgate.runtime.edge;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;
import io.fairgate.marketplace.identity.Identities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where submitted events come in, in the order of the input, and become self-contained.
///
/// An event that came before is dropped. One that is older than the newest by more than the
/// lateness is counted as late, and taken in all the same. One that is about an order gets that
/// order's keys and facts; where the order has not come yet, it waits. A signal brings the open
/// orders that it concerns. For one thread.
public final class Edge {
  private final Identities identities;
  private final long latenessMillis;
  private final SeenEvents seen = new SeenEvents();
  private final OrderRecords orders = new OrderRecords();
  private final OpenOrders open = new OpenOrders();
  private final Early early = new Early();
  private long newest = Long.MIN_VALUE;
  private long late;
  private long duplicates;

  public Edge(Identities identities, long latenessMillis) {
    this.identities = identities;
    this.latenessMillis = latenessMillis;
  }

  /// How many came later than the lateness.
  public long late() {
    return late;
  }

  /// How many had come before.
  public long duplicates() {
    return duplicates;
  }

  public void submit(Event submitted, Intake intake) {
    var head = submitted.head();
    if (!seen.add(head.tenant(), head.id())) {
      duplicates++;
      return;
    }
    if (newest != Long.MIN_VALUE && head.atMillis() < newest - latenessMillis) {
      late++;
    }
    if (head.atMillis() > newest) {
      newest = head.atMillis();
      early.expire(newest - latenessMillis, event -> refuse(event, intake));
    }
    Event event = identities.identify(submitted);
    if (event instanceof OrderPlaced placed) {
      place(placed, intake);
      return;
    }
    About about = about(event);
    if (about == null) {
      intake.admitted(event, -1, concerned(event));
    } else {
      name(event, about, intake);
    }
  }

  /// Nothing more comes: what still waits for its order is refused.
  public void end(Intake intake) {
    early.expire(Long.MAX_VALUE, event -> refuse(event, intake));
  }

  private static void refuse(Event event, Intake intake) {
    intake.refused(event, Refusal.UNKNOWN_ORDER);
  }

  private void place(OrderPlaced placed, Intake intake) {
    int number = orders.add(placed);
    if (number < 0) {
      intake.refused(placed, Refusal.KNOWN_ORDER);
      return;
    }
    open.add(number, placed.keys(), newest);
    intake.admitted(placed, number, List.of());
    for (Event event : early.take(placed.head().tenant(), placed.order().orderId())) {
      about(event, number, intake);
    }
  }

  private void name(Event event, About about, Intake intake) {
    int number = orders.find(event.head().tenant(), about.orderId());
    if (number >= 0) {
      about(event, number, intake);
    } else if (event.head().atMillis() < newest - latenessMillis) {
      refuse(event, intake);
    } else {
      early.add(about.orderId(), event, givenUp -> refuse(givenUp, intake));
    }
  }

  private void about(Event event, int number, Intake intake) {
    OrderPlaced placed = orders.get(number);
    Event whole = Identities.about(event, placed.keys(), placed.order());
    List<OpenOrder> concerned = List.of();
    if (event instanceof ItemEvent.Dispatched dispatched) {
      open.dispatch(number, placed.order(), dispatched.skus());
    } else if (event instanceof ItemEvent.Delivered || event instanceof OrderEnded) {
      open.end(number);
    } else if (event instanceof ItemEvent.OutOfStock && open.isOpen(number, newest)) {
      concerned = List.of(new OpenOrder(number, placed.keys(), placed.order()));
    }
    intake.admitted(whole, number, concerned);
  }

  /// The open orders to look at again; an owner speaks for their own orders alone.
  private List<OpenOrder> concerned(Event signal) {
    if (!(signal instanceof CardReported || signal instanceof SellerEvent.Flagged)) {
      return List.of();
    }
    var concerned = new ArrayList<OpenOrder>();
    if (signal instanceof CardReported reported) {
      boolean isOwner = reported.by() == CardReported.By.OWNER;
      open.ofCard(
          reported.keys(),
          newest,
          number -> {
            OrderPlaced placed = orders.get(number);
            if (!isOwner || isSameBuyer(reported.keys(), placed.keys())) {
              concerned.add(new OpenOrder(number, placed.keys(), placed.order()));
            }
          });
    } else {
      open.ofSeller(
          signal.keys(),
          newest,
          number -> {
            OrderPlaced placed = orders.get(number);
            concerned.add(new OpenOrder(number, placed.keys(), placed.order()));
          });
    }
    Collections.reverse(concerned);
    return concerned;
  }

  private static boolean isSameBuyer(Keys one, Keys other) {
    return one.has(Role.BUYER)
        && one.high(Role.BUYER) == other.high(Role.BUYER)
        && one.low(Role.BUYER) == other.low(Role.BUYER);
  }

  private static @Nullable About about(Event event) {
    return switch (event) {
      case PaymentEvent payment -> payment.about();
      case ItemEvent item -> item.about();
      case OrderEnded ended -> ended.about();
      case Labelled labelled -> labelled.about();
      case OrderPlaced _,
          AccountEvent _,
          CardReported _,
          SellerEvent _,
          ClaimReleased _,
          PassEvent _ ->
          null;
    };
  }
}
