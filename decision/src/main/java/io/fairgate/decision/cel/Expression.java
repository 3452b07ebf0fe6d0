package io.fairgate.decision.cel;

import java.util.List;

/// A checked expression: its text, its type, the variables it reads, a bound of its cost, and its
/// nodes.
public final class Expression {
  private final String text;
  private final Node root;
  private final List<Variable> variables;
  private final long cost;
  private final NamedLists lists;

  Expression(String text, Node root, List<Variable> variables, long cost, NamedLists lists) {
    this.text = text;
    this.root = root;
    this.variables = List.copyOf(variables);
    this.cost = cost;
    this.lists = lists;
  }

  /// As the author wrote it.
  public String text() {
    return text;
  }

  NamedLists lookup() {
    return lists;
  }

  public CelType type() {
    return root.type();
  }

  public Node root() {
    return root;
  }

  /// Each once, in the order of first use.
  public List<Variable> variables() {
    return variables;
  }

  /// The most steps that one evaluation may take, see [Cost].
  public long cost() {
    return cost;
  }

  /// The named lists that it looks in, in the order of first use.
  public List<String> lists() {
    return Nodes.under(root)
        .filter(Node.Listed.class::isInstance)
        .map(node -> ((Node.Listed) node).list())
        .distinct()
        .toList();
  }

  /// What it comes to, by walking its nodes: for explanations and tools. On the path of an order
  /// use [Predicates].
  public Outcome evaluate(Values values) {
    return evaluate(root, values);
  }

  Outcome evaluate(Node node, Values values) {
    return new Interpreter(values, lists).evaluate(node);
  }

  @Override
  public String toString() {
    return text;
  }
}
