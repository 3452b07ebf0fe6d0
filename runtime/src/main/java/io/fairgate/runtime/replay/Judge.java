package io.fairgate.runtime.replay;

import io.fairgate.decision.Engine;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.runtime.edge.OpenOrder;
import java.util.List;
import java.util.Objects;

/// One engine and its witness. An order that is placed, or whose payment is answered, is judged and
/// then applied; all else is applied, and after a signal the open orders that it concerns are
/// judged again.
public final class Judge {
  private Engine engine;
  private final Witness witness;

  public Judge(Engine engine, Witness witness) {
    this.engine = engine;
    this.witness = witness;
  }

  public Engine engine() {
    return engine;
  }

  /// Goes on with an engine that knows the same.
  public void goOnWith(Engine same) {
    engine = same;
  }

  void take(Event event, int number, List<OpenOrder> open) {
    if (event instanceof OrderPlaced placed) {
      judge(event, number, placed.keys(), placed.order());
    } else if (event instanceof PaymentEvent.Authorised authorised) {
      judge(event, number, authorised.about());
    } else if (event instanceof PaymentEvent.Declined declined) {
      judge(event, number, declined.about());
    }
    engine.apply(event);
    witness.applied(event, number);
    for (OpenOrder order : open) {
      var again = engine.judgeAgain(event, order.keys(), order.order());
      witness.judged(
          new Judgement(event, order.number(), order.keys(), order.order(), again, engine));
    }
  }

  private void judge(Event event, int number, About about) {
    judge(event, number, about.keys(), Objects.requireNonNull(about.order()));
  }

  private void judge(Event event, int number, Keys keys, Order order) {
    witness.judged(new Judgement(event, number, keys, order, engine.judge(event), engine));
  }
}
