package io.fairgate.runtime.edge;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.codec.EventBytes;
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
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

  /// Takes an event in that nobody numbers.
  public void submit(Event submitted, Intake intake) {
    submit(submitted, 0, intake);
  }

  /// Takes an event in, or refuses it; one that is refused leaves no trace. `position` is what
  /// [Intake#duplicate] says when the event comes again.
  public void submit(Event submitted, long position, Intake intake) {
    var head = submitted.head();
    long known = seen.find(head.tenant(), head.id());
    if (known != SeenEvents.NONE) {
      duplicates++;
      intake.duplicate(submitted, known);
      return;
    }
    Event event = identities.identify(submitted);
    Refusal refusal = refusal(event);
    if (refusal != null) {
      intake.refused(event, refusal);
      return;
    }
    if (isLate(head.atMillis())) {
      late++;
    }
    seen.add(head.tenant(), head.id(), position);
    advance(head.atMillis(), intake);
    take(event, intake);
  }

  /// Takes in again what it let in before, with all that it filled in. What it brings about, events
  /// that waited for it, is told to `intake` once more.
  public void restore(Event event, long position, Intake intake) {
    var head = event.head();
    seen.add(head.tenant(), head.id(), position);
    advance(head.atMillis(), intake);
    take(event, intake);
  }

  /// The event with the keys that its own fields give.
  public Event identify(Event submitted) {
    return identities.identify(submitted);
  }

  /// Whether an event of this time would come later than the lateness.
  public boolean isLate(long atMillis) {
    return newest != Long.MIN_VALUE && atMillis < newest - latenessMillis;
  }

  private void advance(long atMillis, Intake intake) {
    if (atMillis > newest) {
      newest = atMillis;
      early.expire(newest - latenessMillis, event -> refuse(event, intake));
    }
  }

  /// Why an event cannot be taken in; null where it can.
  private @Nullable Refusal refusal(Event event) {
    String tenant = event.head().tenant();
    if (event instanceof OrderPlaced placed) {
      return orders.find(tenant, placed.order().orderId()) < 0 ? null : Refusal.KNOWN_ORDER;
    }
    About about = about(event);
    boolean isEarly = about != null && orders.find(tenant, about.orderId()) < 0;
    return isEarly && isLate(event.head().atMillis()) ? Refusal.UNKNOWN_ORDER : null;
  }

  private void take(Event event, Intake intake) {
    if (event instanceof OrderPlaced placed) {
      place(placed, intake);
      return;
    }
    About about = about(event);
    if (about == null) {
      intake.admitted(event, -1, concerned(event));
      return;
    }
    int number = orders.find(event.head().tenant(), about.orderId());
    if (number >= 0) {
      about(event, number, intake);
    } else {
      early.add(about.orderId(), event, givenUp -> refuse(givenUp, intake));
      intake.waits(event);
    }
  }

  /// The number of an order, -1 for one that did not come.
  public int order(String tenant, String orderId) {
    return orders.find(tenant, orderId);
  }

  /// Everything that it knows, for a snapshot.
  public void write(DataOutput out) throws IOException {
    out.writeLong(newest);
    out.writeLong(late);
    out.writeLong(duplicates);
    seen.write(out);
    orders.write(out);
    open.write(out, orders.size());
    List<Event> waiting = early.waiting();
    out.writeInt(waiting.size());
    for (Event event : waiting) {
      byte[] bytes = EventBytes.encode(event);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /// What [#write] wrote, into an edge that was new.
  public void read(DataInput in) throws IOException {
    newest = in.readLong();
    late = in.readLong();
    duplicates = in.readLong();
    seen.read(in);
    var keys = new ArrayList<Keys>();
    orders.read(in, placed -> keys.add(placed.keys()));
    open.read(in, keys);
    for (int left = in.readInt(); left > 0; left--) {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      Event event = EventBytes.decode(bytes);
      About about = about(event);
      if (about != null) {
        early.add(about.orderId(), event, none -> {});
      }
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
    open.add(number, placed.keys(), newest);
    intake.admitted(placed, number, List.of());
    for (Event event : early.take(placed.head().tenant(), placed.order().orderId())) {
      about(event, number, intake);
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
