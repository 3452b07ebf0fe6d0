package io.fairgate.decision.field;

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
import java.util.List;

/// The types of events by name, as they stand in JSON and in policies.
public final class EventTypes {
  public static final String ORDER_PLACED = "order.placed";

  /// Every type, in a fixed order: a number for each.
  public static final List<String> ALL =
      List.of(
          ORDER_PLACED,
          "payment.authorised",
          "payment.declined",
          "payment.captured",
          "payment.refunded",
          "payment.disputed",
          "account.registered",
          "account.changed",
          "account.signed_in",
          "card.reported",
          "item.out_of_stock",
          "item.dispatched",
          "item.delivered",
          "seller.flagged",
          "seller.cleared",
          "order.closed",
          "order.cancelled",
          "claim.released",
          "pass.granted",
          "pass.spent",
          "label");

  private EventTypes() {}

  public static String of(Event event) {
    return ALL.get(number(event));
  }

  /// The event's type as an index into [#ALL].
  public static int number(Event event) {
    // Most of what is judged is an order; a switch over 21 types asks them one by one.
    if (event instanceof OrderPlaced) {
      return 0;
    }
    return switch (event) {
      case OrderPlaced e -> 0;
      case PaymentEvent.Authorised e -> 1;
      case PaymentEvent.Declined e -> 2;
      case PaymentEvent.Captured e -> 3;
      case PaymentEvent.Refunded e -> 4;
      case PaymentEvent.Disputed e -> 5;
      case AccountEvent.Registered e -> 6;
      case AccountEvent.Changed e -> 7;
      case AccountEvent.SignedIn e -> 8;
      case CardReported e -> 9;
      case ItemEvent.OutOfStock e -> 10;
      case ItemEvent.Dispatched e -> 11;
      case ItemEvent.Delivered e -> 12;
      case SellerEvent.Flagged e -> 13;
      case SellerEvent.Cleared e -> 14;
      case OrderEnded.Closed e -> 15;
      case OrderEnded.Cancelled e -> 16;
      case ClaimReleased e -> 17;
      case PassEvent.Granted e -> 18;
      case PassEvent.Spent e -> 19;
      case Labelled e -> 20;
    };
  }
}
