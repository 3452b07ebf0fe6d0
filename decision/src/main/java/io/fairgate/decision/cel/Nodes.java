package io.fairgate.decision.cel;

import java.util.List;
import java.util.stream.Stream;

/// Ways over the nodes of an expression.
final class Nodes {
  private Nodes() {}

  /// The nodes right under a node, in the order written; those of a list among them.
  static List<Node> children(Node node) {
    return switch (node) {
      case Node.IntValue value -> List.of();
      case Node.DoubleValue value -> List.of();
      case Node.BoolValue value -> List.of();
      case Node.StringValue value -> List.of();
      case Node.Named named -> List.of();
      case Node.Element element -> List.of();
      case Node.Not not -> List.of(not.operand());
      case Node.And and -> and.parts();
      case Node.Or or -> or.parts();
      case Node.Choice choice -> List.of(choice.condition(), choice.yes(), choice.no());
      case Node.Compare compare -> List.of(compare.left(), compare.right());
      case Node.Calculate calculate -> List.of(calculate.left(), calculate.right());
      case Node.Negate negate -> List.of(negate.operand());
      case Node.Absolute absolute -> List.of(absolute.operand());
      case Node.Extreme extreme -> List.of(extreme.left(), extreme.right());
      case Node.Join join -> List.of(join.left(), join.right());
      case Node.Convert convert -> List.of(convert.operand());
      case Node.Length length -> List.of(length.text());
      case Node.Count count -> items(count.of());
      case Node.At at -> with(items(at.of()), at.index());
      case Node.Contained contained -> with(items(contained.in()), contained.value());
      case Node.TextTest test -> List.of(test.text(), test.part());
      case Node.Matches matches -> List.of(matches.text());
      case Node.Listed listed -> List.of(listed.value());
      case Node.Quantified quantified -> with(items(quantified.over()), quantified.condition());
    };
  }

  static List<Node> items(Sequence sequence) {
    return switch (sequence) {
      case Sequence.Named named -> List.of();
      case Sequence.Written written -> written.items();
    };
  }

  /// The node and all under it.
  static Stream<Node> under(Node node) {
    return Stream.concat(Stream.of(node), children(node).stream().flatMap(Nodes::under));
  }

  /// The variables read, in the order of the nodes; one may come again.
  static Stream<Variable> variables(Node node) {
    return under(node).flatMap(Nodes::variablesHere);
  }

  private static Stream<Variable> variablesHere(Node node) {
    return switch (node) {
      case Node.Named named -> Stream.of(named.variable());
      case Node.Count count -> variablesOf(count.of());
      case Node.At at -> variablesOf(at.of());
      case Node.Contained contained -> variablesOf(contained.in());
      case Node.Quantified quantified -> variablesOf(quantified.over());
      default -> Stream.empty();
    };
  }

  private static Stream<Variable> variablesOf(Sequence sequence) {
    return sequence instanceof Sequence.Named named
        ? Stream.of(named.variable())
        : Stream.empty();
  }

  private static List<Node> with(List<Node> items, Node last) {
    return Stream.concat(items.stream(), Stream.of(last)).toList();
  }
}
