package io.fairgate.decision.cel;

import java.util.List;

/// The most steps that one evaluation of a node may take, from its shape alone. A step is about a
/// nanosecond.
///
/// A comparison is one step, a text is read 16 characters a step, a pattern reads each character
/// once for each instruction of its program, and a macro does its condition for as many elements as
/// a list can hold.
public final class Cost {
  /// A decision has some milliseconds, and a rule is one of a thousand: it may take one millisecond
  /// at its very worst.
  public static final long COST_MAX = 1_000_000;

  /// An order has no more lines than this, and its lists (SKUs, coupons, sellers) no more elements.
  public static final int LIST_ELEMENTS_MAX = 500;

  /// The codec refuses an event with a longer text.
  public static final int TEXT_CHARACTERS_MAX = 8_192;

  private static final int CHARACTERS_PER_STEP = 16;

  /// A hash of the text and one look.
  private static final long LOOKUP = TEXT_CHARACTERS_MAX / CHARACTERS_PER_STEP + 20;

  private Cost() {}

  static long of(Node node) {
    long cost = own(node);
    if (node instanceof Node.Quantified quantified) {
      long each = plus(of(quantified.condition()), 1);
      return plus(ofAll(Nodes.items(quantified.over())), times(elements(quantified.over()), each));
    }
    return plus(cost, ofAll(Nodes.children(node)));
  }

  private static long ofAll(List<Node> nodes) {
    long cost = 0;
    for (Node node : nodes) {
      cost = plus(cost, of(node));
    }
    return cost;
  }

  private static long own(Node node) {
    return switch (node) {
      case Node.Compare compare ->
          compare.left().type() == CelType.STRING
              ? reading(Math.min(characters(compare.left()), characters(compare.right())))
              : 1;
      case Node.Contained contained -> contained(contained);
      case Node.TextTest test -> test(test);
      case Node.Matches matches ->
          times(characters(matches.text()), matches.pattern().programSize());
      case Node.Listed listed -> LOOKUP;
      case Node.Length length -> reading(characters(length.text()));
      case Node.Join join -> reading(characters(join));
      case Node.Convert convert -> 50 + characters(convert.operand());
      case Node.IntValue value -> 0;
      case Node.DoubleValue value -> 0;
      case Node.BoolValue value -> 0;
      case Node.StringValue value -> 0;
      case Node.Named named -> 1;
      case Node.Element element -> 1;
      case Node.Not not -> 0;
      case Node.And and -> 0;
      case Node.Or or -> 0;
      case Node.Choice choice -> 1;
      case Node.Calculate calculate -> 2;
      case Node.Negate negate -> 1;
      case Node.Absolute absolute -> 1;
      case Node.Extreme extreme -> 1;
      case Node.Count count -> 1;
      case Node.At at -> 1;
      case Node.Quantified quantified -> 0;
    };
  }

  private static long contained(Node.Contained contained) {
    boolean constant = contained.in() instanceof Sequence.Written written && written.constant();
    if (contained.value().type() != CelType.STRING) {
      return elements(contained.in());
    }
    return constant ? LOOKUP : times(elements(contained.in()), LOOKUP);
  }

  private static long test(Node.TextTest test) {
    long part = characters(test.part());
    return switch (test.test()) {
      case startsWith, endsWith -> reading(part);
      case contains -> times(reading(characters(test.text())), reading(part));
    };
  }

  private static long elements(Sequence sequence) {
    return switch (sequence) {
      case Sequence.Named named -> LIST_ELEMENTS_MAX;
      case Sequence.Written written -> written.items().size();
    };
  }

  /// The most characters that a value has as text.
  private static long characters(Node node) {
    return switch (node) {
      case Node.StringValue value -> value.value().length();
      case Node.Join join -> plus(characters(join.left()), characters(join.right()));
      case Node.Choice choice -> Math.max(characters(choice.yes()), characters(choice.no()));
      default ->
          node.type() == CelType.STRING && !(node instanceof Node.Convert)
              ? TEXT_CHARACTERS_MAX
              : 24;
    };
  }

  private static long reading(long characters) {
    return 1 + characters / CHARACTERS_PER_STEP;
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long times(long a, long b) {
    return Numbers.multiplyOverflows(a, b) ? Long.MAX_VALUE : a * b;
  }
}
