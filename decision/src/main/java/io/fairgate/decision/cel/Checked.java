package io.fairgate.decision.cel;

import java.util.List;

/// What came of checking a text: an expression, or every fault in it.
public sealed interface Checked {
  record Ok(Expression expression) implements Checked {}

  record Faults(List<CelFault> faults) implements Checked {
    public Faults {
      faults = List.copyOf(faults);
    }
  }
}
