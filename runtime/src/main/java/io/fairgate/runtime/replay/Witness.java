package io.fairgate.runtime.replay;

import io.fairgate.decision.Evaluation;
import io.fairgate.decision.cel.Values;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Order;

/// Who sees what a replay does, in the order in which it does it.
public interface Witness {

  /// An order was decided on. `number` counts orders from 0 as they came; `values` is what the decision
  /// looked at, good until this returns.
  void judged(
      Event event, int number, Keys keys, Order order, Evaluation evaluation, Values values);

  /// An event was taken in. `number` is that of the order that it is about, or -1.
  void applied(Event event, int number);

  /// One witness after the other.
  static Witness all(Witness... witnesses) {
    return new Witness() {
      @Override
      public void judged(
          Event event, int number, Keys keys, Order order, Evaluation evaluation, Values values) {
        for (Witness witness : witnesses) {
          witness.judged(event, number, keys, order, evaluation, values);
        }
      }

      @Override
      public void applied(Event event, int number) {
        for (Witness witness : witnesses) {
          witness.applied(event, number);
        }
      }
    };
  }
}
