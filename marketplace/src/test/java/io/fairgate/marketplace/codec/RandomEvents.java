package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
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
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Events of every type from a seed, as they are submitted: any that JSON can say, and no others.
final class RandomEvents {
  private static final String[] PROCESSORS = {"stripe", "iso8583"};

  final SplittableRandom random;
  private final RandomOrders orders;

  RandomEvents(long seed) {
    random = new SplittableRandom(seed);
    orders = new RandomOrders(random);
  }

  Event next() {
    EventType type = EventType.values()[random.nextInt(EventType.values().length)];
    var head = new Head(orders.maybe() ? "default" : "atelier", orders.id(), orders.moment());
    var about = new About(orders.id(), Keys.NONE, null);
    return switch (type) {
      case ORDER_PLACED -> placed(head);
      case ACCOUNT_REGISTERED -> new AccountEvent.Registered(head, Keys.NONE, account());
      case ACCOUNT_CHANGED ->
          new AccountEvent.Changed(
              head, Keys.NONE, orders.one(AccountEvent.Change.values()), account());
      case ACCOUNT_SIGNED_IN ->
          new AccountEvent.SignedIn(head, Keys.NONE, orders.maybe(), account());
      case PAYMENT_AUTHORISED ->
          new PaymentEvent.Authorised(
              head, about, orders.amount(), match(), match(), threeDSecure());
      case PAYMENT_DECLINED ->
          new PaymentEvent.Declined(
              head,
              about,
              orders.amount(),
              orders.one(PROCESSORS),
              orders.id(),
              match(),
              match(),
              threeDSecure());
      case PAYMENT_CAPTURED -> new PaymentEvent.Captured(head, about, orders.amount());
      case PAYMENT_REFUNDED -> new PaymentEvent.Refunded(head, about, orders.amount());
      case PAYMENT_DISPUTED ->
          new PaymentEvent.Disputed(
              head, about, orders.amount(), orders.one(PaymentEvent.DisputeReason.values()));
      case CARD_REPORTED -> card(head);
      case ITEM_OUT_OF_STOCK -> new ItemEvent.OutOfStock(head, about, orders.ids());
      case ITEM_DISPATCHED -> new ItemEvent.Dispatched(head, about, orders.ids());
      case ITEM_DELIVERED -> new ItemEvent.Delivered(head, about, orders.ids());
      case SELLER_FLAGGED ->
          new SellerEvent.Flagged(
              head, Keys.NONE, orders.id(), orders.one(SellerEvent.Flag.values()));
      case SELLER_CLEARED -> new SellerEvent.Cleared(head, Keys.NONE, orders.id());
      case ORDER_CLOSED ->
          new OrderEnded.Closed(head, about, orders.one(OrderEnded.Family.values()));
      case ORDER_CANCELLED -> new OrderEnded.Cancelled(head, about);
      case CLAIM_RELEASED -> new ClaimReleased(head, Keys.NONE, orders.id(), orders.id());
      case PASS_GRANTED ->
          new PassEvent.Granted(
              head,
              Keys.NONE,
              orders.id(),
              orders.ids(),
              orders.amount(),
              "KWD",
              orders.moment(),
              owner());
      case PASS_SPENT -> new PassEvent.Spent(head, Keys.NONE, orders.id(), orders.id(), owner());
      case LABEL ->
          new Labelled(
              head,
              about,
              orders.one(Labelled.Label.values()),
              orders.maybe() ? "" : orders.id(),
              orders.maybe());
    };
  }

  OrderPlaced placed(Head head) {
    Personal personal = orders.personal();
    return new OrderPlaced(head, Keys.NONE, orders.order(personal), personal);
  }

  /// Keys of any shape, as a journaled event has them.
  Keys keys() {
    var roles = new EnumMap<Role, EntityKey>(Role.class);
    for (Role role : Role.values()) {
      if (orders.maybe()) {
        roles.put(role, key());
      }
    }
    return Keys.of(roles, someKeys(), someKeys());
  }

  private List<EntityKey> someKeys() {
    return random.ints(random.nextInt(4)).mapToObj(ignored -> key()).toList();
  }

  private EntityKey key() {
    return new EntityKey(random.nextLong(), random.nextLong() | 1);
  }

  private PaymentEvent.Match match() {
    return orders.one(PaymentEvent.Match.values());
  }

  private PaymentEvent.ThreeDSecure threeDSecure() {
    return orders.one(PaymentEvent.ThreeDSecure.values());
  }

  private CardReported card(Head head) {
    var by = orders.one(CardReported.By.values());
    String buyer = by == CardReported.By.OWNER ? orders.id() : orders.perhaps(orders.id());
    var personal =
        new Personal(
            buyer, null, null, null, null, null, null, orders.id(), orders.perhaps("0042"));
    return new CardReported(
        head, Keys.NONE, by, orders.one(CardReported.Trouble.values()), personal);
  }

  private Personal account() {
    return new Personal(
        orders.id(),
        orders.perhaps(orders.email()),
        orders.perhaps("+49 170 1234567"),
        orders.perhaps(orders.id()),
        orders.perhaps("2001:db8::7"),
        orders.maybe() ? orders.postal("DE", "") : null,
        null,
        null,
        null);
  }

  private Personal owner() {
    @Nullable String buyer = orders.perhaps(orders.id());
    String email = buyer == null ? orders.email() : orders.perhaps(orders.email());
    return new Personal(buyer, email, null, null, null, null, null, null, null);
  }
}
