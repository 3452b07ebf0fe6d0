package io.fairgate.decision.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A condition without `&&`, `||`, `!` or `? :` of its own, what it came to, and the values that it
/// read.
public record Atom(String text, Outcome outcome, List<Reading> readings) {
  /// A variable and what it stood for; a list stands for its size.
  public record Reading(Variable variable, Outcome value) {}

  public Atom {
    readings = List.copyOf(readings);
  }

  /// Those of an expression in the order written; a macro is one atom.
  public static List<Atom> of(Expression expression, Values values) {
    List<Atom> atoms = new ArrayList<>();
    collect(expression.root(), expression, values, atoms);
    return atoms;
  }

  private static void collect(Node node, Expression expression, Values values, List<Atom> atoms) {
    Stream<Node> inside =
        switch (node) {
          case Node.And and -> and.parts().stream();
          case Node.Or or -> or.parts().stream();
          case Node.Not not -> Stream.of(not.operand());
          case Node.Choice choice ->
              choice.type() == CelType.BOOL
                  ? Stream.of(choice.condition(), choice.yes(), choice.no())
                  : Stream.empty();
          default -> Stream.empty();
        };
    List<Node> parts = inside.toList();
    for (Node part : parts) {
      collect(part, expression, values, atoms);
    }
    if (parts.isEmpty()) {
      List<Reading> readings =
          Nodes.variables(node).stream()
              .map(variable -> new Reading(variable, read(variable, values)))
              .toList();
      atoms.add(new Atom(NodeText.of(node), expression.evaluate(node, values), readings));
    }
  }

  static Outcome read(Variable variable, Values values) {
    return switch (variable.type()) {
      case INT -> new Outcome.Int(values.ints[variable.slot()]);
      case BOOL -> new Outcome.Bool(values.ints[variable.slot()] != 0);
      case DOUBLE -> new Outcome.Real(values.doubles[variable.slot()]);
      case STRING -> new Outcome.Text(values.strings[variable.slot()]);
      case STRING_LIST -> new Outcome.Int(values.lists[variable.slot()].length);
    };
  }
}
