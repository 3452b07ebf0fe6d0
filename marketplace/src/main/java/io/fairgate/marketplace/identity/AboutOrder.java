package io.fairgate.marketplace.identity;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;

/// Gives an event that names only an order that order's keys and facts.
final class AboutOrder {
  private AboutOrder() {}

  static Event rewrite(Event event, Keys keys, Order order) {
    return switch (event) {
      case PaymentEvent payment -> payment(payment, about(payment.about(), keys, order));
      case ItemEvent.OutOfStock item ->
          new ItemEvent.OutOfStock(item.head(), about(item.about(), keys, order), item.skus());
      case ItemEvent.Dispatched item ->
          new ItemEvent.Dispatched(item.head(), about(item.about(), keys, order), item.skus());
      case ItemEvent.Delivered item ->
          new ItemEvent.Delivered(item.head(), about(item.about(), keys, order), item.skus());
      case OrderEnded.Closed ended ->
          new OrderEnded.Closed(ended.head(), about(ended.about(), keys, order), ended.family());
      case OrderEnded.Cancelled ended ->
          new OrderEnded.Cancelled(ended.head(), about(ended.about(), keys, order));
      case Labelled labelled ->
          new Labelled(
              labelled.head(),
              about(labelled.about(), keys, order),
              labelled.label(),
              labelled.campaign(),
              labelled.tellable());
      case OrderPlaced placed -> placed;
      case AccountEvent account -> account;
      case CardReported reported -> reported;
      case SellerEvent seller -> seller;
      case ClaimReleased released -> released;
      case PassEvent pass -> pass;
    };
  }

  private static About about(About submitted, Keys keys, Order order) {
    return new About(submitted.orderId(), keys, order);
  }

  private static PaymentEvent payment(PaymentEvent event, About about) {
    return switch (event) {
      case PaymentEvent.Authorised payment ->
          new PaymentEvent.Authorised(
              payment.head(),
              about,
              payment.amountMinor(),
              payment.avs(),
              payment.cvv(),
              payment.threeDSecure());
      case PaymentEvent.Declined payment ->
          new PaymentEvent.Declined(
              payment.head(),
              about,
              payment.amountMinor(),
              payment.processor(),
              payment.code(),
              payment.avs(),
              payment.cvv(),
              payment.threeDSecure());
      case PaymentEvent.Captured payment ->
          new PaymentEvent.Captured(payment.head(), about, payment.amountMinor());
      case PaymentEvent.Refunded payment ->
          new PaymentEvent.Refunded(payment.head(), about, payment.amountMinor());
      case PaymentEvent.Disputed payment ->
          new PaymentEvent.Disputed(payment.head(), about, payment.amountMinor(), payment.reason());
    };
  }
}
