package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.SellerEvent;
import java.util.ArrayList;
import java.util.List;

/// The bytes of what an event says beside its keys and its personal block: head, order, facts.
final class FactBytes {
  private static final AccountEvent.Change[] CHANGES = AccountEvent.Change.values();
  private static final CardReported.By[] REPORTERS = CardReported.By.values();
  private static final CardReported.Trouble[] TROUBLES = CardReported.Trouble.values();
  private static final SellerEvent.Flag[] FLAGS = SellerEvent.Flag.values();
  private static final OrderEnded.Family[] FAMILIES = OrderEnded.Family.values();
  private static final Labelled.Label[] LABELS = Labelled.Label.values();

  private FactBytes() {}

  static void write(Event event, ByteWriter out) {
    out.string(event.head().tenant());
    out.string(event.head().id());
    out.zigzag(event.head().atMillis());
    switch (event) {
      case OrderPlaced placed -> OrderBytes.write(placed.order(), out);
      case AccountEvent.Registered registered -> {}
      case AccountEvent.Changed changed -> Choices.write(changed.change(), out);
      case AccountEvent.SignedIn signedIn -> out.flag(signedIn.succeeded());
      case PaymentEvent payment -> {
        about(payment.about(), out);
        PaymentBytes.write(payment, out);
      }
      case CardReported reported -> {
        Choices.write(reported.by(), out);
        Choices.write(reported.trouble(), out);
      }
      case ItemEvent item -> {
        about(item.about(), out);
        texts(item.skus(), out);
      }
      case SellerEvent.Flagged flagged -> {
        out.string(flagged.sellerId());
        Choices.write(flagged.flag(), out);
      }
      case SellerEvent.Cleared cleared -> out.string(cleared.sellerId());
      case OrderEnded.Closed closed -> {
        about(closed.about(), out);
        Choices.write(closed.family(), out);
      }
      case OrderEnded.Cancelled cancelled -> about(cancelled.about(), out);
      case ClaimReleased released -> {
        out.string(released.campaign());
        out.string(released.checkoutId());
      }
      case PassEvent.Granted granted -> {
        out.string(granted.passId());
        texts(granted.clears(), out);
        out.zigzag(granted.maxValueMinor());
        out.string(granted.currency());
        out.zigzag(granted.untilMillis());
      }
      case PassEvent.Spent spent -> {
        out.string(spent.passId());
        out.string(spent.checkoutId());
      }
      case Labelled labelled -> {
        about(labelled.about(), out);
        Choices.write(labelled.label(), out);
        out.string(labelled.campaign());
        out.flag(labelled.tellable());
      }
    }
  }

  static Event read(EventType type, Keys keys, Personal personal, ByteReader in) {
    var head = new Head(in.string(), in.string(), in.zigzag());
    return switch (type) {
      case ORDER_PLACED -> new OrderPlaced(head, keys, OrderBytes.read(in), personal);
      case ACCOUNT_REGISTERED -> new AccountEvent.Registered(head, keys, personal);
      case ACCOUNT_CHANGED ->
          new AccountEvent.Changed(head, keys, Choices.read(in, CHANGES), personal);
      case ACCOUNT_SIGNED_IN -> new AccountEvent.SignedIn(head, keys, in.flag(), personal);
      case PAYMENT_AUTHORISED,
          PAYMENT_DECLINED,
          PAYMENT_CAPTURED,
          PAYMENT_REFUNDED,
          PAYMENT_DISPUTED ->
          PaymentBytes.read(type, head, about(keys, in), in);
      case CARD_REPORTED ->
          new CardReported(
              head, keys, Choices.read(in, REPORTERS), Choices.read(in, TROUBLES), personal);
      case ITEM_OUT_OF_STOCK -> new ItemEvent.OutOfStock(head, about(keys, in), texts(in));
      case ITEM_DISPATCHED -> new ItemEvent.Dispatched(head, about(keys, in), texts(in));
      case ITEM_DELIVERED -> new ItemEvent.Delivered(head, about(keys, in), texts(in));
      case SELLER_FLAGGED ->
          new SellerEvent.Flagged(head, keys, in.string(), Choices.read(in, FLAGS));
      case SELLER_CLEARED -> new SellerEvent.Cleared(head, keys, in.string());
      case ORDER_CLOSED -> new OrderEnded.Closed(head, about(keys, in), Choices.read(in, FAMILIES));
      case ORDER_CANCELLED -> new OrderEnded.Cancelled(head, about(keys, in));
      case CLAIM_RELEASED -> new ClaimReleased(head, keys, in.string(), in.string());
      case PASS_GRANTED ->
          new PassEvent.Granted(
              head, keys, in.string(), texts(in), in.zigzag(), in.string(), in.zigzag(), personal);
      case PASS_SPENT -> new PassEvent.Spent(head, keys, in.string(), in.string(), personal);
      case LABEL ->
          new Labelled(head, about(keys, in), Choices.read(in, LABELS), in.string(), in.flag());
    };
  }

  /// An order's id, then its facts when they are known; its keys stand at the front of the event.
  private static void about(About about, ByteWriter out) {
    out.string(about.orderId());
    var order = about.order();
    out.flag(order != null);
    if (order != null) {
      OrderBytes.write(order, out);
    }
  }

  private static About about(Keys keys, ByteReader in) {
    return new About(in.string(), keys, in.flag() ? OrderBytes.read(in) : null);
  }

  private static void texts(List<String> texts, ByteWriter out) {
    out.varint(texts.size());
    for (String text : texts) {
      out.string(text);
    }
  }

  private static List<String> texts(ByteReader in) {
    int count = in.count(1);
    var texts = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.string());
    }
    return List.copyOf(texts);
  }
}
