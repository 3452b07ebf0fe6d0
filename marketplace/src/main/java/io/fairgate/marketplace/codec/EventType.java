package io.fairgate.marketplace.codec;

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
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.SellerEvent;

/// The types of event, each with its name in JSON. Their order is written into bytes: new ones go
/// at the end.
public enum EventType {
  ACCOUNT_REGISTERED("account.registered"),
  ACCOUNT_CHANGED("account.changed"),
  ACCOUNT_SIGNED_IN("account.signed_in"),
  ORDER_PLACED("order.placed"),
  PAYMENT_AUTHORISED("payment.authorised"),
  PAYMENT_DECLINED("payment.declined"),
  PAYMENT_CAPTURED("payment.captured"),
  PAYMENT_REFUNDED("payment.refunded"),
  PAYMENT_DISPUTED("payment.disputed"),
  CARD_REPORTED("card.reported"),
  ITEM_OUT_OF_STOCK("item.out_of_stock"),
  ITEM_DISPATCHED("item.dispatched"),
  ITEM_DELIVERED("item.delivered"),
  SELLER_FLAGGED("seller.flagged"),
  SELLER_CLEARED("seller.cleared"),
  ORDER_CLOSED("order.closed"),
  ORDER_CANCELLED("order.cancelled"),
  CLAIM_RELEASED("claim.released"),
  PASS_GRANTED("pass.granted"),
  PASS_SPENT("pass.spent"),
  LABEL("label");

  private static final EventType[] TYPES = values();

  private final String text;

  EventType(String text) {
    this.text = text;
  }

  /// The name that stands under `type` in JSON.
  public String text() {
    return text;
  }

  static EventType at(int place) {
    if (place < 0 || place >= TYPES.length) {
      throw new MalformedBytesException(
          "there are " + TYPES.length + " types of event, got " + place);
    }
    return TYPES[place];
  }

  public static EventType of(Event event) {
    return switch (event) {
      case OrderPlaced placed -> ORDER_PLACED;
      case AccountEvent.Registered registered -> ACCOUNT_REGISTERED;
      case AccountEvent.Changed changed -> ACCOUNT_CHANGED;
      case AccountEvent.SignedIn signedIn -> ACCOUNT_SIGNED_IN;
      case PaymentEvent.Authorised authorised -> PAYMENT_AUTHORISED;
      case PaymentEvent.Declined declined -> PAYMENT_DECLINED;
      case PaymentEvent.Captured captured -> PAYMENT_CAPTURED;
      case PaymentEvent.Refunded refunded -> PAYMENT_REFUNDED;
      case PaymentEvent.Disputed disputed -> PAYMENT_DISPUTED;
      case CardReported reported -> CARD_REPORTED;
      case ItemEvent.OutOfStock out -> ITEM_OUT_OF_STOCK;
      case ItemEvent.Dispatched dispatched -> ITEM_DISPATCHED;
      case ItemEvent.Delivered delivered -> ITEM_DELIVERED;
      case SellerEvent.Flagged flagged -> SELLER_FLAGGED;
      case SellerEvent.Cleared cleared -> SELLER_CLEARED;
      case OrderEnded.Closed closed -> ORDER_CLOSED;
      case OrderEnded.Cancelled cancelled -> ORDER_CANCELLED;
      case ClaimReleased released -> CLAIM_RELEASED;
      case PassEvent.Granted granted -> PASS_GRANTED;
      case PassEvent.Spent spent -> PASS_SPENT;
      case Labelled labelled -> LABEL;
    };
  }

  /// The event's personal block, [Personal#NONE] for a type that has none.
  static Personal personal(Event event) {
    return switch (event) {
      case OrderPlaced placed -> placed.personal();
      case AccountEvent account -> account.personal();
      case CardReported reported -> reported.personal();
      case PassEvent.Granted granted -> granted.personal();
      case PassEvent.Spent spent -> spent.personal();
      case PaymentEvent payment -> Personal.NONE;
      case ItemEvent item -> Personal.NONE;
      case SellerEvent seller -> Personal.NONE;
      case OrderEnded ended -> Personal.NONE;
      case ClaimReleased released -> Personal.NONE;
      case Labelled labelled -> Personal.NONE;
    };
  }
}
