package io.fairgate.decision;

import io.fairgate.decision.cel.Hits;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.EventFields;
import io.fairgate.decision.field.EventTypes;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.Policy.Asked;
import io.fairgate.decision.state.EntityStates;
import io.fairgate.decision.state.Passes;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides on the orders of one marketplace under one policy, in the order of its input.
///
/// `judge` writes no state; `apply`, called right after it for the same event, is the only writer. One
/// thread at a time: the scratch arrays are reused. On the hot path.
public final class Engine {
  private final Policy policy;
  private final EventFields fields;
  private final EntityStates states;
  private final Values values;
  private final @Nullable Asked[] asked;
  private final Hits hits;
  private final Verdict verdict;
  private final DecisionRecord record;
  private final long[] warmUntil;
  private final int[] warming;
  private int warmingCount;
  private int[] places = NO_RULES;
  private @Nullable Event filled;

  public Engine(Policy policy) {
    this.policy = policy;
    var conversion =
        new EventFields.Conversion(policy.money().currency(), policy.money().rates());
    fields = new EventFields(conversion);
    states = new EntityStates(policy, conversion);
    values = new Values(policy.scope());
    asked = new Asked[EventTypes.ALL.size()];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = policy.asked().get(EventTypes.ALL.get(i));
    }
    hits = new Hits(policy.rules().size());
    verdict = new Verdict(policy);
    record = new DecisionRecord(policy);
    warmUntil = new long[policy.rules().size()];
    warming = new int[policy.rules().size()];
  }

  public Policy policy() {
    return policy;
  }

  public EntityStates states() {
    return states;
  }

  /// The values that the last decision looked at: fields and features by their slots. Good until the
  /// next call.
  public Values values() {
    return values;
  }

  /// How many rules fired at the last decision, those that trust cleared included.
  public int firedCount() {
    return hits.firedCount;
  }

  /// The place of such a rule in the policy's list, ascending.
  public int fired(int index) {
    return places[hits.fired[index]];
  }

  /// Until when the rules that read a feature wait for its window to fill.
  public void warm(String feature, long untilMillis) {
    for (int i = 0; i < warmUntil.length; i++) {
      boolean reads =
          policy.rules().get(i).when().variables().stream()
              .anyMatch(variable -> variable.name().equals(feature));
      if (reads) {
        warmUntil[i] = Math.max(warmUntil[i], untilMillis);
      }
    }
  }

  /// Decides on an order that was just placed, or whose payment was just answered.
  public Evaluation judge(Event event) {
    Order order = orderOf(event);
    if (order == null) {
      throw new IllegalArgumentException(
          EventTypes.of(event) + " " + event.head().id() + " carries no order's facts");
    }
    return judge(event, event.keys(), order, false);
  }

  /// Decides again on an open order, after a signal about its card, seller or items was applied.
  public Evaluation judgeAgain(Event signal, Keys orderKeys, Order order) {
    return judge(signal, orderKeys, order, true);
  }

  private Evaluation judge(Event event, Keys keys, Order order, boolean isApplied) {
    fields.fill(event, keys, order, values);
    filled = isApplied ? null : event;
    values.nowMillis = event.head().atMillis();
    states.read(event, keys, order, isApplied, values);
    int type = EventTypes.number(event);
    Asked rules = asked[type];
    places = NO_RULES;
    if (rules == null) {
      hits.firedCount = 0;
      hits.errorCount = 0;
    } else {
      places = rules.rules();
      rules.predicates().evaluate(values, hits);
    }
    holdBackWarming(places);
    verdict.reach(places, hits, cleared(keys, order));
    byte[] bytes =
        record.write(
            order.orderId(),
            type,
            places,
            hits,
            warming,
            warmingCount,
            verdict,
            states.errorMax(),
            states.isSketched(),
            values);
    return new Evaluation(
        verdict.outcome, verdict.change, verdict.score, verdict.reasons(places, hits), bytes);
  }

  private static final int[] NO_RULES = {};

  private List<String> cleared(Keys keys, Order order) {
    Passes passes = states.passesOf(keys);
    return passes == null
        ? List.of()
        : passes.cleared(
            EntityStates.checkout(order),
            values.ints[Fields.ORDER_VALUE],
            values.nowMillis);
  }

  private void holdBackWarming(int[] places) {
    warmingCount = 0;
    int kept = 0;
    for (int i = 0; i < hits.firedCount; i++) {
      int rule = places[hits.fired[i]];
      if (warmUntil[rule] > values.nowMillis) {
        warming[warmingCount++] = rule;
      } else {
        hits.fired[kept++] = hits.fired[i];
      }
    }
    hits.firedCount = kept;
  }

  /// Takes an event in.
  public void apply(Event event) {
    Order order = orderOf(event);
    if (filled != event) {
      fields.fill(event, event.keys(), order, values);
    }
    filled = null;
    states.apply(event, event.keys(), order, values);
  }

  private static @Nullable Order orderOf(Event event) {
    if (event instanceof OrderPlaced placed) {
      return placed.order();
    }
    if (event instanceof PaymentEvent payment) {
      return payment.about().order();
    }
    if (event instanceof ItemEvent item) {
      return item.about().order();
    }
    if (event instanceof Labelled label) {
      return label.about().order();
    }
    return event instanceof OrderEnded ended ? ended.about().order() : null;
  }
}
