package io.fairgate.decision.cel;

/// Which nodes can end in error: what cannot needs no code for it.
final class Failing {
  private Failing() {}

  static boolean canFail(Node node) {
    if (failsItself(node)) {
      return true;
    }
    for (Node child : Nodes.children(node)) {
      if (canFail(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean failsItself(Node node) {
    return switch (node) {
      case Node.Calculate calculate -> calculate.type() == CelType.INT && failsItself(calculate);
      case Node.Negate negate -> negate.type() == CelType.INT;
      case Node.Absolute absolute -> absolute.type() == CelType.INT;
      case Node.Convert convert ->
          convert.type() == CelType.INT
              || (convert.type() == CelType.DOUBLE && convert.operand().type() == CelType.STRING);
      case Node.At at -> true;
      case Node.IntValue value -> false;
      case Node.DoubleValue value -> false;
      case Node.BoolValue value -> false;
      case Node.StringValue value -> false;
      case Node.Named named -> false;
      case Node.Element element -> false;
      case Node.Not not -> false;
      case Node.And and -> false;
      case Node.Or or -> false;
      case Node.Choice choice -> false;
      case Node.Compare compare -> false;
      case Node.Extreme extreme -> false;
      case Node.Join join -> false;
      case Node.Length length -> false;
      case Node.Count count -> false;
      case Node.Contained contained -> false;
      case Node.TextTest test -> false;
      case Node.Matches matches -> false;
      case Node.Listed listed -> false;
      case Node.Quantified quantified -> false;
    };
  }

  /// Dividing by a constant other than 0 and -1 always succeeds.
  static boolean failsItself(Node.Calculate calculate) {
    boolean divides =
        calculate.operation() == Operation.DIVIDE || calculate.operation() == Operation.REMAINDER;
    return !(divides
        && calculate.right() instanceof Node.IntValue by
        && by.value() != 0
        && by.value() != -1);
  }
}
