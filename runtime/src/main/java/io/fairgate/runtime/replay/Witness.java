package io.fairgate.runtime.replay;

import io.fairgate.marketplace.event.Event;
import java.util.List;

/// Who sees what a replay does, in the order in which it does it.
public interface Witness {

  /// An order was decided on.
  void judged(Judgement judgement);

  /// An event was taken in. `number` is that of the order that it is about, or -1.
  default void applied(Event event, int number) {}

  /// One witness after the other.
  static Witness all(List<Witness> witnesses) {
    Witness[] each = witnesses.toArray(Witness[]::new);
    return new Witness() {
      @Override
      public void judged(Judgement judgement) {
        for (Witness witness : each) {
          witness.judged(judgement);
        }
      }

      @Override
      public void applied(Event event, int number) {
        for (Witness witness : each) {
          witness.applied(event, number);
        }
      }
    };
  }
}
