package io.fairgate.decision;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.EventFields;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.NamesRead;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.state.EntityStates;
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
/// `judge` writes no state; `apply`, called right after it for the same event, is the only writer.
/// One thread at a time: the scratch arrays are reused. On the hot path.
public final class Engine {
  private static final int ONLY_SHARE = 0;

  private final Policy policy;
  private final EventFields fields;
  private final EntityStates states;
  private final Values values;
  private final Decider decider;

  /// The event whose fields `values` holds, so that `apply` after `judge` does not fill them again.
  private @Nullable Event filled;

  public Engine(Policy policy) {
    this(policy, new EntityStates(policy, conversion(policy)));
  }

  /// Goes on with what is known, under a policy that declares the same features, priors and limits
  /// as the one that it is known under.
  public Engine(Policy policy, EntityStates states) {
    this.policy = policy;
    this.states = states;
    fields = new EventFields(conversion(policy), NamesRead.of(policy));
    values = new Values(policy.scope());
    decider = new Decider(policy);
  }

  private static EventFields.Conversion conversion(Policy policy) {
    return new EventFields.Conversion(policy.money().currency(), policy.money().rates());
  }

  public Policy policy() {
    return policy;
  }

  public EntityStates states() {
    return states;
  }

  /// Asks the rules; says what the last decision found.
  public Decider decider() {
    return decider;
  }

  /// The values that the last decision looked at: fields and features by their slots. Good until
  /// the next call.
  public Values values() {
    return values;
  }

  /// Until when the rules that read a feature wait for its window to fill.
  public void warm(String feature, long untilMillis) {
    decider.warm(feature, untilMillis);
  }

  /// Decides on an order that was just placed, or whose payment was just answered.
  public Evaluation judge(Event event) {
    Order order = orderOf(event);
    if (order == null) {
      throw new IllegalArgumentException(
          EventType.of(event).written() + " " + event.head().id() + " carries no order's facts");
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
    states.read(ONLY_SHARE, event, keys, order, isApplied, values);
    states.join(values);
    return decider.decide(
        order.orderId(),
        EventType.of(event).ordinal(),
        values,
        states.cleared(event, keys, order, isApplied, values),
        states.errorMax(ONLY_SHARE),
        states.isSketched(ONLY_SHARE));
  }

  /// The passes that the decision just made on this order rests on, not spent yet. To be asked
  /// before the order is applied.
  public List<String> passesUsed(OrderPlaced placed) {
    int type = EventType.of(placed).ordinal();
    return states.unspentPasses(
        placed.keys(), placed.order(), values, name -> decider.isCleared(name, type));
  }

  /// What the record of a decision under this policy says.
  public Recorded read(byte[] record) {
    return decider.read(record);
  }

  /// Takes an event in.
  public void apply(Event event) {
    Order order = orderOf(event);
    if (filled != event) {
      fields.fill(event, event.keys(), order, values);
    }
    filled = null;
    states.apply(ONLY_SHARE, event, event.keys(), order, values);
  }

  /// The facts of the order that an event is about, where it carries them.
  public static @Nullable Order orderOf(Event event) {
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
