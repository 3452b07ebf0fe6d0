package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.codec.EventJson.Parsed;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.json.Faults;
import io.fairgate.marketplace.json.JsonScanner;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.marketplace.json.Scalars;
import io.fairgate.marketplace.json.SecurityCodes;
import java.util.Arrays;

/// Reads events from lines of JSON, one after the other, with the same buffers. For one thread.
public final class EventReader {
  private static final EventType[] TYPES = EventType.values();
  private static final NameTable TYPE_NAMES =
      NameTable.of(Arrays.stream(TYPES).map(EventType::text).toArray(String[]::new));
  private static final NameTable TYPE = NameTable.of("type");

  private final JsonTape tape = new JsonTape();
  private final Faults faults = new Faults(tape);
  private final JsonScanner scanner = new JsonScanner(tape, faults);
  private final Scalars scalars = new Scalars(tape, faults);

  /// Reads the bytes from `from` up to `to` as one event.
  public Parsed read(byte[] utf8, int from, int to) {
    return read(utf8, from, to, RootJson.TENANT_DEFAULT);
  }

  /// The same, of `tenant` where the event names none.
  public Parsed read(byte[] utf8, int from, int to, String tenant) {
    if (!scanner.scan(utf8, from, to) || !scalars.is(0, JsonTape.OBJECT, "an object")) {
      return new Parsed.Refused(faults.list());
    }
    int type = type();
    if (type < 0) {
      SecurityCodes.check(tape, 0, tape.size(), faults);
      return new Parsed.Refused(faults.list());
    }
    Event event = event(TYPES[type], tenant);
    return faults.none() ? new Parsed.Ok(event) : new Parsed.Refused(faults.list());
  }

  /// The number of the event's type, whichever place it stands in; -1 when it has none.
  private int type() {
    for (int key = 1; key < tape.next(0); key = tape.next(key + 1)) {
      if (TYPE.find(tape, key) == 0) {
        if (!scalars.is(key + 1, JsonTape.TEXT, "text")) {
          return -1;
        }
        int type = TYPE_NAMES.find(tape, key + 1);
        if (type < 0) {
          scalars.choice(key + 1, TYPE_NAMES);
        }
        return type;
      }
    }
    faults.missing(0, "type", "type is needed, got nothing");
    return -1;
  }

  private Event event(EventType type, String tenant) {
    var root = new Members(scalars, 0, shape(type));
    var head = RootJson.read(root, tenant);
    return switch (type) {
      case ACCOUNT_REGISTERED -> AccountJson.registered(head, root);
      case ACCOUNT_CHANGED -> AccountJson.changed(head, root);
      case ACCOUNT_SIGNED_IN -> AccountJson.signedIn(head, root);
      case ORDER_PLACED -> OrderJson.read(head, root);
      case PAYMENT_AUTHORISED -> PaymentJson.authorised(head, root);
      case PAYMENT_DECLINED -> PaymentJson.declined(head, root);
      case PAYMENT_CAPTURED -> PaymentJson.captured(head, root);
      case PAYMENT_REFUNDED -> PaymentJson.refunded(head, root);
      case PAYMENT_DISPUTED -> PaymentJson.disputed(head, root);
      case CARD_REPORTED -> StandingJson.card(head, root);
      case ITEM_OUT_OF_STOCK ->
          new ItemEvent.OutOfStock(head, AboutJson.read(root), AboutJson.skus(root));
      case ITEM_DISPATCHED ->
          new ItemEvent.Dispatched(head, AboutJson.read(root), AboutJson.skus(root));
      case ITEM_DELIVERED ->
          new ItemEvent.Delivered(head, AboutJson.read(root), AboutJson.skus(root));
      case SELLER_FLAGGED -> StandingJson.flagged(head, root);
      case SELLER_CLEARED -> StandingJson.cleared(head, root);
      case ORDER_CLOSED -> AboutJson.closed(head, root);
      case ORDER_CANCELLED -> new OrderEnded.Cancelled(head, AboutJson.read(root));
      case CLAIM_RELEASED -> StandingJson.released(head, root);
      case PASS_GRANTED -> PassJson.granted(head, root);
      case PASS_SPENT -> PassJson.spent(head, root);
      case LABEL -> AboutJson.labelled(head, root);
    };
  }

  /// The keys that an event of this type may have.
  static NameTable shape(EventType type) {
    return switch (type) {
      case ACCOUNT_REGISTERED -> AccountJson.REGISTERED;
      case ACCOUNT_CHANGED -> AccountJson.CHANGED;
      case ACCOUNT_SIGNED_IN -> AccountJson.SIGNED_IN;
      case ORDER_PLACED -> OrderJson.PLACED;
      case PAYMENT_AUTHORISED -> PaymentJson.AUTHORISED;
      case PAYMENT_DECLINED -> PaymentJson.DECLINED;
      case PAYMENT_CAPTURED, PAYMENT_REFUNDED -> PaymentJson.MOVED;
      case PAYMENT_DISPUTED -> PaymentJson.DISPUTED;
      case CARD_REPORTED -> StandingJson.CARD;
      case ITEM_OUT_OF_STOCK, ITEM_DISPATCHED, ITEM_DELIVERED -> AboutJson.ITEMS;
      case SELLER_FLAGGED -> StandingJson.FLAGGED;
      case SELLER_CLEARED -> StandingJson.CLEARED;
      case ORDER_CLOSED -> AboutJson.CLOSED;
      case ORDER_CANCELLED -> AboutJson.CANCELLED;
      case CLAIM_RELEASED -> StandingJson.RELEASED;
      case PASS_GRANTED -> PassJson.GRANTED;
      case PASS_SPENT -> PassJson.SPENT;
      case LABEL -> AboutJson.LABELLED;
    };
  }
}
