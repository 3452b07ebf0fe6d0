package io.fairgate.decision.cel;

import java.util.List;
import java.util.stream.Collectors;

/// Writes nodes as CEL again, with as few brackets as it takes to read them the same.
final class NodeText {
  private static final int CHOICE = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int RELATION = 3;
  private static final int SUM = 4;
  private static final int PRODUCT = 5;
  private static final int UNARY = 6;
  private static final int PRIMARY = 7;

  private NodeText() {}

  static String of(Node node) {
    return switch (node) {
      case Node.IntValue literal -> Long.toString(literal.value());
      case Node.DoubleValue literal -> of(literal.value());
      case Node.BoolValue literal -> Boolean.toString(literal.value());
      case Node.StringValue literal -> quoted(literal.value());
      case Node.Named named -> named.variable().name();
      case Node.Element element -> element.name();
      case Node.Not not -> "!" + of(not.operand(), PRIMARY);
      case Node.And and -> joined(and.parts(), " && ", AND + 1);
      case Node.Or or -> joined(or.parts(), " || ", OR + 1);
      case Node.Choice choice ->
          of(choice.condition(), OR)
              + " ? "
              + of(choice.yes(), OR)
              + " : "
              + of(choice.no(), CHOICE);
      case Node.Compare compare ->
          of(compare.left(), RELATION + 1)
              + " "
              + compare.comparison().sign()
              + " "
              + of(compare.right(), RELATION + 1);
      case Node.Calculate calculate ->
          of(calculate.left(), rank(calculate))
              + " "
              + calculate.operation().sign()
              + " "
              + of(calculate.right(), rank(calculate) + 1);
      case Node.Negate negate -> "-" + of(negate.operand(), PRIMARY);
      case Node.Absolute absolute -> Language.ABS + "(" + of(absolute.operand()) + ")";
      case Node.Extreme extreme ->
          (extreme.greater() ? Language.MAX : Language.MIN)
              + "("
              + of(extreme.left())
              + ", "
              + of(extreme.right())
              + ")";
      case Node.Join join -> of(join.left(), SUM) + " + " + of(join.right(), SUM + 1);
      case Node.Convert convert -> convert.type().written() + "(" + of(convert.operand()) + ")";
      case Node.Length length -> "size(" + of(length.text()) + ")";
      case Node.Count count -> "size(" + of(count.of()) + ")";
      case Node.At at -> of(at.of()) + "[" + of(at.index()) + "]";
      case Node.Contained contained ->
          of(contained.value(), RELATION + 1) + " in " + of(contained.in());
      case Node.TextTest test ->
          of(test.text(), PRIMARY) + "." + test.test() + "(" + of(test.part()) + ")";
      case Node.Matches matches ->
          of(matches.text(), PRIMARY) + ".matches(" + quoted(matches.pattern().pattern()) + ")";
      case Node.Listed listed ->
          Language.LISTED + "(" + quoted(listed.list()) + ", " + of(listed.value()) + ")";
      case Node.Quantified quantified ->
          of(quantified.over())
              + "."
              + quantified.quantifier()
              + "("
              + quantified.element().name()
              + ", "
              + of(quantified.condition())
              + ")";
    };
  }

  private static String of(Sequence sequence) {
    return switch (sequence) {
      case Sequence.Named named -> named.variable().name();
      case Sequence.Written written -> "[" + joined(written.items(), ", ", CHOICE) + "]";
    };
  }

  private static String joined(List<Node> nodes, String between, int rank) {
    return nodes.stream().map(node -> of(node, rank)).collect(Collectors.joining(between));
  }

  /// In brackets when it binds more loosely than its place asks.
  private static String of(Node node, int rank) {
    return rank(node) < rank ? "(" + of(node) + ")" : of(node);
  }

  private static int rank(Node node) {
    return switch (node) {
      case Node.Choice choice -> CHOICE;
      case Node.Or or -> OR;
      case Node.And and -> AND;
      case Node.Compare compare -> RELATION;
      case Node.Contained contained -> RELATION;
      case Node.Join join -> SUM;
      case Node.Calculate calculate ->
          switch (calculate.operation()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE, REMAINDER -> PRODUCT;
          };
      case Node.Not not -> UNARY;
      case Node.Negate negate -> UNARY;
      case Node.IntValue literal -> literal.value() < 0 ? UNARY : PRIMARY;
      case Node.DoubleValue literal -> literal.value() < 0 ? UNARY : PRIMARY;
      default -> PRIMARY;
    };
  }

  /// A constant beyond the range of double is an infinity: CEL reads `1e999` so.
  private static String of(double value) {
    return Double.isInfinite(value) ? (value > 0 ? "1e999" : "-1e999") : Double.toString(value);
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'' -> quoted.append("\\'");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append("'").toString();
  }
}
