package io.fairgate.server.minfraud;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.edge.Refusal;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.Node;
import io.fairgate.server.minfraud.answer.Points;
import io.fairgate.server.minfraud.answer.Ruling;
import io.fairgate.server.minfraud.answer.RulingReader;
import io.fairgate.server.minfraud.mapping.AccountMapping;
import io.fairgate.server.minfraud.mapping.EventIds;
import io.fairgate.server.minfraud.mapping.GivenId;
import io.fairgate.server.minfraud.mapping.OrderMapping;
import io.fairgate.server.minfraud.mapping.PaymentMapping;
import io.fairgate.server.minfraud.request.EventKind.Use;
import io.fairgate.server.minfraud.request.Transaction;
import io.fairgate.server.minfraud.request.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Takes a transaction to the node and brings back what was decided.
///
/// A purchase is an order that was placed and, where the request says how its payment went, an
/// authorisation or a decline behind it; the graver of the two decisions is told. A purchase whose
/// id came before is not placed again: what stands of it is told, and a payment that is news is
/// taken in.
final class Desk {
  /// What came of a transaction.
  sealed interface Taken {}

  record Judged(UUID id, Ruling ruling, Points points, List<Warning> warnings) implements Taken {}

  /// Not now; the client tries again.
  record Unavailable() implements Taken {}

  private final Node node;
  private final Submitting submitting;
  private final Histories histories;
  private final Clock clock;
  private final RandomGenerator chance;

  Desk(Node node, Submitting submitting, Clock clock, RandomGenerator chance) {
    this.node = node;
    this.submitting = submitting;
    histories = new Histories(node);
    this.clock = clock;
    this.chance = chance;
  }

  Taken take(String tenant, Transaction transaction) throws InterruptedException {
    var warnings = new ArrayList<>(transaction.warnings());
    Use use = transaction.event().kind().use();
    if (use == Use.ORDER && transaction.namesSomeone()) {
      return purchase(tenant, transaction, warnings);
    }
    String id = transaction.event().transactionId();
    var head = head(tenant, transaction, EventIds.account(id == null ? unique() : id, transaction));
    AccountEvent account = use == Use.ACCOUNT ? AccountMapping.event(transaction, head) : null;
    if (account != null) {
      return accountEvent(tenant, account, warnings);
    }
    if (use != Use.NONE) {
      warnings.add(
          new Warning(
              Warning.UNKNOWN,
              use == Use.ORDER
                  ? "neither account, e-mail nor card token: it is not judged, and not kept"
                  : "an account's user_id is needed: nothing of it is kept",
              use == Use.ORDER ? "" : "/account"));
    }
    return new Judged(random(), Ruling.NOTHING, Points.NONE, warnings);
  }

  private Taken accountEvent(String tenant, AccountEvent event, List<Warning> warnings)
      throws InterruptedException {
    return switch (submitting.submit(event)) {
      case Answer.Told told ->
          new Judged(GivenId.of(tenant, told.position()), Ruling.NOTHING, Points.NONE, warnings);
      // The same event again, in other words: it counts once.
      case Answer.OtherBody _ -> new Judged(random(), Ruling.NOTHING, Points.NONE, warnings);
      case Answer.Refused _,
          Answer.InProgress _,
          Answer.Fallback _,
          Answer.NotYetDurable _,
          Answer.Overloaded _,
          Answer.Down _ ->
          new Unavailable();
    };
  }

  private Taken purchase(String tenant, Transaction transaction, List<Warning> warnings)
      throws InterruptedException {
    String transactionId = transaction.event().transactionId();
    String orderId = OrderMapping.orderId(transactionId == null ? unique() : transactionId);
    OrderPlaced placed =
        OrderMapping.placed(
            transaction, head(tenant, transaction, EventIds.order(orderId)), orderId);
    return switch (submitting.submit(placed)) {
      case Answer.Told told ->
          told.wasBefore()
              ? again(transaction, placed, warnings)
              : paid(
                  transaction,
                  placed,
                  RulingReader.ofOrder(told.json(), told.position()),
                  GivenId.of(tenant, told.position()),
                  warnings);
      case Answer.OtherBody _ -> again(transaction, placed, warnings);
      case Answer.Refused refused ->
          refused.refusal() == Refusal.KNOWN_ORDER
              ? again(transaction, placed, warnings)
              : new Unavailable();
      case Answer.Fallback fallback -> {
        payment(transaction, placed);
        yield new Judged(random(), RulingReader.ofOrder(fallback.json(), 0), Points.NONE, warnings);
      }
      case Answer.InProgress _, Answer.NotYetDurable _, Answer.Overloaded _, Answer.Down _ ->
          new Unavailable();
    };
  }

  /// A purchase that is known: what stands of it.
  private Taken again(Transaction transaction, OrderPlaced placed, List<Warning> warnings)
      throws InterruptedException {
    String tenant = placed.head().tenant();
    History history = histories.of(tenant, placed.order().orderId());
    if (history == null) {
      return new Unavailable();
    }
    return paid(
        transaction, placed, history.ruling(), GivenId.of(tenant, history.placedAt()), warnings);
  }

  private Taken paid(
      Transaction transaction, OrderPlaced placed, Ruling ruling, UUID id, List<Warning> warnings)
      throws InterruptedException {
    return switch (payment(transaction, placed)) {
      case null -> judged(id, ruling, warnings);
      case Answer.Told told ->
          judged(id, ruling.orGraver(RulingReader.ofEvent(told.json(), told.position())), warnings);
      // The same payment again, in other words: it counts once, and what stands has it in.
      case Answer.OtherBody _ -> {
        History history = histories.of(placed.head().tenant(), placed.order().orderId());
        yield judged(id, history == null ? ruling : history.ruling(), warnings);
      }
      case Answer.Refused _,
          Answer.InProgress _,
          Answer.Fallback _,
          Answer.NotYetDurable _,
          Answer.Overloaded _,
          Answer.Down _ ->
          new Unavailable();
    };
  }

  private @Nullable Answer payment(Transaction transaction, OrderPlaced placed)
      throws InterruptedException {
    String orderId = placed.order().orderId();
    Head head =
        new Head(
            placed.head().tenant(),
            EventIds.payment(orderId, transaction),
            placed.head().atMillis());
    PaymentEvent payment =
        PaymentMapping.event(transaction, head, orderId, placed.order().totalMinor());
    return payment == null ? null : submitting.submit(payment);
  }

  private Judged judged(UUID id, Ruling ruling, List<Warning> warnings) {
    return new Judged(id, ruling, points(ruling), warnings);
  }

  /// Nothing speaks against what is approved; of another decision the record says how much. A
  /// record of a policy that is no longer in force is not read again.
  private Points points(Ruling ruling) {
    if (ruling.outcome() == Outcome.APPROVE) {
      return Points.NONE;
    }
    Policy policy = node.policy().policy();
    return node.find(ruling.position())
        .filter(entry -> entry.policy().equals(policy.hash()) && !entry.decisions().isEmpty())
        .map(Entry::decisions)
        .map(decisions -> Points.of(Recorded.read(policy, decisions.getFirst())))
        .orElse(Points.NONE);
  }

  private Head head(String tenant, Transaction transaction, String eventId) {
    Long at = transaction.event().atMillis();
    return new Head(tenant, eventId, at == null ? clock.nowMillis() : at);
  }

  private String unique() {
    return "minfraud-" + random();
  }

  private UUID random() {
    long high = chance.nextLong() & ~0xF000L | 0x4000L;
    return new UUID(high, chance.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
  }
}
