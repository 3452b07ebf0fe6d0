package io.fairgate.decision.cel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /// The variables read, each once, in the order of first use.
  static List<Variable> variables(Node node) {
    Set<Variable> variables = new LinkedHashSet<>();
    collect(node, variables);
    return List.copyOf(variables);
  }

  private static void collect(Node node, Set<Variable> variables) {
    switch (node) {
      case Node.Named named -> variables.add(named.variable());
      case Node.Count count -> collect(count.of(), variables);
      case Node.At at -> collect(at.of(), variables);
      case Node.Contained contained -> collect(contained.in(), variables);
      case Node.Quantified quantified -> collect(quantified.over(), variables);
      default -> {
        // What it reads is in its children.
      }
    }
    for (Node child : children(node)) {
      collect(child, variables);
    }
  }

  private static void collect(Sequence sequence, Set<Variable> variables) {
    if (sequence instanceof Sequence.Named named) {
      variables.add(named.variable());
    }
  }

  private static List<Node> with(List<Node> items, Node last) {
    return Stream.concat(items.stream(), Stream.of(last)).toList();
  }
}
