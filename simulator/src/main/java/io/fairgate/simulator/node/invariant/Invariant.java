package io.fairgate.simulator.node.invariant;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.outside.Exchange;
import java.util.function.Supplier;

/// What must hold of a node. It is shown all that can be seen from outside, one thing after the
/// other, and throws [Broken] at the first that cannot be.
public interface Invariant {
  /// An entry lies on the disk; each is shown once, in order.
  default void stored(Entry entry) {}

  /// A client is answered.
  default void answered(Exchange exchange, Answer answer, SteppedNode node) {}

  /// A node came up; all that is stored was shown.
  default void recovered(SteppedNode node) {}

  /// The run is over, and nothing more goes wrong.
  default void ended(SteppedNode node) {}

  /// Says that it does not hold.
  default Broken broken(String what) {
    return new Broken(getClass().getSimpleName(), what);
  }

  default void require(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw broken(what.get());
    }
  }
}
