package io.fairgate.decision.cel;

import java.util.List;

/// A list within an expression: a variable, or written out.
public sealed interface Sequence {
  CelType element();

  record Named(Variable variable) implements Sequence {
    @Override
    public CelType element() {
      return CelType.STRING;
    }
  }

  /// At least one item; all of one type.
  record Written(List<Node> items) implements Sequence {
    @Override
    public CelType element() {
      return items.getFirst().type();
    }

    /// Whether nothing in it depends on the values of an evaluation.
    boolean constant() {
      for (Node item : items) {
        if (!(item instanceof Node.IntValue
            || item instanceof Node.DoubleValue
            || item instanceof Node.BoolValue
            || item instanceof Node.StringValue)) {
          return false;
        }
      }
      return true;
    }
  }
}
