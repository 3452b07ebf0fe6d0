package io.fairgate.decision.cel;

import java.util.List;

/// A bound of the bytes of code that an expression takes, told before it is written; a test holds
/// that it is one.
final class CodeSize {
  /// Kept in a local and loaded again, both with a wide index.
  private static final int KEPT = 8;

  /// A branch made into 0 or 1.
  private static final int AS_BIT = 17;

  private static final int LEAF_CONSTANT = 3;

  private CodeSize() {}

  /// As a condition: a jump, not a value.
  static int ofCondition(Node node) {
    return switch (node) {
      case Node.BoolValue value -> 3;
      case Node.Named named -> 12;
      case Node.Not not -> ofCondition(not.operand());
      case Node.And and -> absorbing(and.parts());
      case Node.Or or -> absorbing(or.parts());
      case Node.Choice choice ->
          3
              + ofCondition(choice.condition())
              + ofCondition(choice.yes())
              + ofCondition(choice.no());
      case Node.Compare compare -> 7 + ofBoth(compare.left(), compare.right());
      case Node.Contained contained -> 60 + ofValue(contained.value()) + of(contained.in());
      case Node.Quantified quantified ->
          90 + of(quantified.over()) + ofCondition(quantified.condition());
      default -> 3 + ofValue(node);
    };
  }

  private static int absorbing(List<Node> parts) {
    int size = 15;
    for (Node part : parts) {
      size += ofCondition(part) + (Failing.canFail(part) ? 11 : 0);
    }
    return size;
  }

  private static int ofValue(Node node) {
    return switch (node) {
      case Node.IntValue value -> LEAF_CONSTANT;
      case Node.DoubleValue value -> LEAF_CONSTANT;
      case Node.BoolValue value -> 1;
      case Node.StringValue value -> LEAF_CONSTANT;
      case Node.Named named -> 7;
      case Node.Element element -> 4;
      case Node.Choice choice ->
          3
              + AS_BIT
              + ofCondition(choice.condition())
              + ofValue(choice.yes())
              + ofValue(choice.no());
      case Node.Calculate calculate ->
          (calculate.type() == CelType.INT ? 60 : 1) + ofBoth(calculate.left(), calculate.right());
      case Node.Negate negate -> 20 + ofValue(negate.operand());
      case Node.Absolute absolute -> 20 + ofValue(absolute.operand());
      case Node.Extreme extreme -> 3 + ofBoth(extreme.left(), extreme.right());
      case Node.Join join -> 3 + ofBoth(join.left(), join.right());
      case Node.Convert convert -> 21 + ofValue(convert.operand());
      case Node.Length length -> 3 + ofValue(length.text());
      case Node.Count count -> 2 + of(count.of());
      case Node.At at -> 50 + ofValue(at.index()) + of(at.of());
      case Node.TextTest test -> 3 + ofBoth(test.text(), test.part());
      case Node.Matches matches -> 6 + ofValue(matches.text());
      case Node.Listed listed -> 11 + ofValue(listed.value());
      case Node.Not not -> AS_BIT + ofCondition(node);
      case Node.And and -> AS_BIT + ofCondition(node);
      case Node.Or or -> AS_BIT + ofCondition(node);
      case Node.Compare compare -> AS_BIT + ofCondition(node);
      case Node.Contained contained -> AS_BIT + ofCondition(node);
      case Node.Quantified quantified -> AS_BIT + ofCondition(node);
    };
  }

  private static int ofBoth(Node left, Node right) {
    boolean leaf = Nodes.children(right).isEmpty();
    return ofValue(left) + ofValue(right) + (leaf ? 0 : 2 * KEPT);
  }

  private static int of(Sequence sequence) {
    if (!(sequence instanceof Sequence.Written written) || written.constant()) {
      return 7;
    }
    int size = 15;
    for (Node item : written.items()) {
      size += ofValue(item) + KEPT + 9;
    }
    return size;
  }
}
