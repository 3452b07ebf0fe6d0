package io.fairgate.decision.cel;

import java.util.ArrayList;
import java.util.List;

/// Walks the nodes of an expression: the plain twin of the bytecode, for explanations and as its
/// judge in tests; never on the path of an order.
final class Interpreter {
  private final Values values;
  private final NamedLists lists;

  /// The elements that the macros around a node are at, the outermost first.
  private final List<Object> elements = new ArrayList<>();

  Interpreter(Values values, NamedLists lists) {
    this.values = values;
    this.lists = lists;
  }

  Outcome evaluate(Node node) {
    try {
      return switch (value(node)) {
        case Long value -> new Outcome.Int(value);
        case Double value -> new Outcome.Real(value);
        case Boolean value -> new Outcome.Bool(value);
        case String value -> new Outcome.Text(value);
        default -> throw new IllegalStateException("a value of no type of the language");
      };
    } catch (Failure failure) {
      return new Outcome.Failed(failure.reason);
    }
  }

  private Object value(Node node) {
    return switch (node) {
      case Node.IntValue literal -> literal.value();
      case Node.DoubleValue literal -> literal.value();
      case Node.BoolValue literal -> literal.value();
      case Node.StringValue literal -> literal.value();
      case Node.Named named -> named(named.variable());
      case Node.Element element -> elements.get(element.depth());
      case Node.Not not -> !bool(not.operand());
      case Node.And and -> absorbing(and.parts(), false);
      case Node.Or or -> absorbing(or.parts(), true);
      case Node.Choice choice -> value(bool(choice.condition()) ? choice.yes() : choice.no());
      case Node.Compare compare -> compare(compare);
      case Node.Calculate calculate ->
          Calculator.calculate(
              calculate.operation(), value(calculate.left()), value(calculate.right()));
      case Node.Negate negate -> Calculator.negate(value(negate.operand()));
      case Node.Absolute absolute -> Calculator.absolute(value(absolute.operand()));
      case Node.Extreme extreme ->
          Calculator.extreme(extreme.greater(), value(extreme.left()), value(extreme.right()));
      case Node.Join join -> text(join.left()) + text(join.right());
      case Node.Convert convert -> Calculator.convert(convert.type(), value(convert.operand()));
      case Node.Length length -> codePoints(text(length.text()));
      case Node.Count count -> (long) list(count.of()).size();
      case Node.At at -> at(at);
      case Node.Contained contained -> contained(contained);
      case Node.TextTest test -> test(test);
      case Node.Matches matches -> matches.pattern().matcher(text(matches.text())).find();
      case Node.Listed listed ->
          lists.contains(listed.list(), text(listed.value()), values.nowMillis);
      case Node.Quantified quantified -> quantified(quantified);
    };
  }

  private Object named(Variable variable) {
    return switch (variable.type()) {
      case INT -> values.ints[variable.slot()];
      case BOOL -> values.ints[variable.slot()] != 0;
      case DOUBLE -> values.doubles[variable.slot()];
      case STRING -> values.strings[variable.slot()];
      case STRING_LIST -> throw new IllegalStateException("a list is no value");
    };
  }

  private boolean bool(Node node) {
    return (Boolean) value(node);
  }

  private String text(Node node) {
    return (String) value(node);
  }

  private static Object codePoints(String text) {
    return (long) text.codePointCount(0, text.length());
  }

  /// `&&` is decided by one false and `||` by one true, whatever fails beside it; else an error is
  /// the outcome.
  private boolean absorbing(List<Node> parts, boolean deciding) {
    Failure failure = null;
    for (Node part : parts) {
      try {
        if (bool(part) == deciding) {
          return deciding;
        }
      } catch (Failure e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return !deciding;
  }

  private boolean compare(Node.Compare compare) {
    return compared(compare.comparison(), value(compare.left()), value(compare.right()));
  }

  static boolean compared(Comparison comparison, Object left, Object right) {
    if (left instanceof Double a) {
      return right instanceof Double b
          ? comparison.holds(a, b)
          : comparison.holds(Numbers.compare(a, (Long) right));
    }
    return switch (left) {
      case Long a when right instanceof Double b -> comparison.holds(Numbers.compare(a, b));
      case Long a -> comparison.holds(a.compareTo((Long) right));
      case Boolean a -> comparison.holds(a.compareTo((Boolean) right));
      case String a -> comparison.holds(a.compareTo((String) right));
      default -> throw new IllegalStateException("values of no type of the language");
    };
  }

  private Object at(Node.At at) {
    List<?> list = list(at.of());
    long index = (Long) value(at.index());
    if (index < 0 || index >= list.size()) {
      throw new Failure("no element " + index + " in a list of " + list.size());
    }
    return list.get((int) index);
  }

  private boolean contained(Node.Contained contained) {
    Object value = value(contained.value());
    boolean found = false;
    for (Object element : list(contained.in())) {
      found |= element.equals(value) || compared(Comparison.EQUAL, element, value);
    }
    return found;
  }

  private boolean test(Node.TextTest test) {
    String text = text(test.text());
    String part = text(test.part());
    return switch (test.test()) {
      case startsWith -> text.startsWith(part);
      case endsWith -> text.endsWith(part);
      case contains -> text.contains(part);
    };
  }

  private List<?> list(Sequence sequence) {
    return switch (sequence) {
      case Sequence.Named named -> List.of(values.lists[named.variable().slot()]);
      case Sequence.Written written -> written.items().stream().map(this::value).toList();
    };
  }

  private boolean quantified(Node.Quantified quantified) {
    List<?> over = list(quantified.over());
    return switch (quantified.quantifier()) {
      case exists -> quantified(quantified.condition(), over, true);
      case all -> quantified(quantified.condition(), over, false);
      case exists_one -> {
        int count = 0;
        for (Object element : over) {
          count += holdsFor(element, quantified.condition()) ? 1 : 0;
        }
        yield count == 1;
      }
    };
  }

  private boolean quantified(Node condition, List<?> over, boolean deciding) {
    Failure failure = null;
    for (Object element : over) {
      try {
        if (holdsFor(element, condition) == deciding) {
          return deciding;
        }
      } catch (Failure e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return !deciding;
  }

  private boolean holdsFor(Object element, Node condition) {
    elements.add(element);
    try {
      return bool(condition);
    } finally {
      elements.removeLast();
    }
  }

  /// An expression's error on its way out.
  @SuppressWarnings("serial")
  static final class Failure extends RuntimeException {
    final String reason;

    Failure(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
