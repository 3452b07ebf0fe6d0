package io.fairgate.decision.ledger;

import io.fairgate.decision.Engine;
import io.fairgate.decision.Evaluation;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One marketplace in memory: the whole path from an event as it is submitted to the decisions on
/// it.
final class Shop {
  private static final byte[] SECRET =
      "a secret that only tests have, 32 bytes".getBytes(StandardCharsets.US_ASCII);

  private final Engine engine;
  private final Identities identities = new Identities(new Keyring(SECRET));
  private final Map<String, OrderPlaced> orders = new LinkedHashMap<>();
  private final List<String> ended = new ArrayList<>();
  private final Map<String, List<Evaluation>> decisions = new LinkedHashMap<>();

  Shop(Policy policy) {
    engine = new Engine(policy);
  }

  Engine engine() {
    return engine;
  }

  Map<String, List<Evaluation>> decisions() {
    return decisions;
  }

  void take(Event submitted, String orderId) {
    Event event = identities.identify(submitted);
    if (event instanceof OrderPlaced placed) {
      if (orders.put(orderId, placed) != null) {
        throw new IllegalArgumentException("an order is placed once, got " + orderId + " again");
      }
      decide(orderId, engine.judge(event));
      engine.apply(event);
      return;
    }
    OrderPlaced about = orders.get(orderId);
    if (about != null) {
      event = Identities.about(event, about.keys(), about.order());
    }
    if (event instanceof PaymentEvent.Authorised || event instanceof PaymentEvent.Declined) {
      decide(orderId, engine.judge(event));
    }
    engine.apply(event);
    if (event instanceof ItemEvent.Dispatched
        || event instanceof ItemEvent.Delivered
        || event instanceof OrderEnded) {
      ended.add(orderId);
    }
    judgeAgain(event, orderId);
  }

  private void judgeAgain(Event signal, String orderId) {
    orders.forEach((id, placed) -> {
      if (!ended.contains(id) && concerns(signal, orderId, id, placed)) {
        decide(id, engine.judgeAgain(signal, placed.keys(), placed.order()));
      }
    });
  }

  private static boolean concerns(Event signal, String about, String id, OrderPlaced placed) {
    if (signal instanceof ItemEvent.OutOfStock) {
      return about.equals(id);
    }
    if (signal instanceof SellerEvent.Flagged) {
      return placed.keys().sellerKeys().contains(signal.keys().sellerKeys().getFirst());
    }
    return signal instanceof CardReported reported
        && isSame(reported, placed, Role.CARD)
        && (reported.by() == CardReported.By.ISSUER || isSame(reported, placed, Role.BUYER));
  }

  private static boolean isSame(Event one, OrderPlaced other, Role role) {
    return one.keys().has(role)
        && one.keys().high(role) == other.keys().high(role)
        && one.keys().low(role) == other.keys().low(role);
  }

  private void decide(String orderId, Evaluation evaluation) {
    decisions.computeIfAbsent(orderId, id -> new ArrayList<>()).add(evaluation);
  }
}
