package io.fairgate.decision.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes nodes of a syntax tree that cel-java has checked, and refuses, with advice, what its
/// checker lets pass but the language leaves out.
final class Lowering {
  /// A pattern's program takes a step for each of its instructions on each character.
  static final int PATTERN_INSTRUCTIONS_MAX = 1_000;

  private final Scope scope;
  private final NamedLists lists;
  private final Calls calls = new Calls(this);
  private final List<Node.Element> elements = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  Lowering(Scope scope, NamedLists lists) {
    this.scope = scope;
    this.lists = lists;
  }

  /// What is refused, and the id of the node of the syntax tree that stands for it.
  record Refusal(long id, String message, String advice) {}

  List<Refusal> refusals() {
    return refusals;
  }

  /// Stands in for what was refused, so that the rest is still looked at.
  Node refuse(CelExpr at, String message, String advice) {
    refusals.add(new Refusal(at.id(), message, advice));
    return new Node.BoolValue(false);
  }

  Node node(CelExpr expr) {
    return switch (expr.exprKind().getKind()) {
      case CONSTANT -> constant(expr);
      case IDENT -> named(expr);
      case CALL -> calls.node(expr);
      case COMPREHENSION -> quantified(expr);
      case SELECT ->
          refuse(
              expr,
              "a value has no fields, got `." + expr.select().field() + "`",
              "names are flat: join the words with _");
      case LIST ->
          refuse(
              expr,
              "a list is no value of its own",
              "ask with `x in [...]`, or with .exists or .all");
      case MAP -> refuse(expr, "there are no maps", "use a named list: listed('name', value)");
      case STRUCT -> refuse(expr, "there are no messages", "compare the values one by one");
      case NOT_SET -> refuse(expr, "nothing to evaluate here", "write a condition");
    };
  }

  private Node constant(CelExpr expr) {
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case INT64_VALUE -> new Node.IntValue(constant.int64Value());
      case DOUBLE_VALUE -> new Node.DoubleValue(constant.doubleValue());
      case BOOLEAN_VALUE -> new Node.BoolValue(constant.booleanValue());
      case STRING_VALUE -> new Node.StringValue(constant.stringValue());
      case UINT64_VALUE ->
          refuse(expr, "there is no uint, got " + constant.uint64Value() + "u", "leave the u out");
      case BYTES_VALUE -> refuse(expr, "there are no bytes", "leave the b before the quote out");
      case NULL_VALUE -> refuse(expr, "there is no null", Wording.ABSENT);
      case NOT_SET, DURATION_VALUE, TIMESTAMP_VALUE ->
          refuse(
              expr,
              "a constant of no type of the language",
              "write an int, double, bool or string");
    };
  }

  private Node named(CelExpr expr) {
    String name = expr.ident().name();
    for (Node.Element element : elements.reversed()) {
      if (element.name().equals(name)) {
        return element;
      }
    }
    Optional<Variable> variable = scope.find(name);
    if (variable.isEmpty()) {
      return refuse(expr, "there is no name `" + name + "`", "use a declared name");
    }
    if (variable.get().type() == CelType.STRING_LIST) {
      return refuse(
          expr,
          "`" + name + "` is a list, not a value",
          "ask with `x in " + name + "`, size(" + name + "), " + name + ".exists(x, ...)");
    }
    return new Node.Named(variable.get());
  }

  /// Whether it is a list by its form; a name that a macro has taken is none.
  boolean isList(CelExpr expr) {
    return expr.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST || listNamed(expr).isPresent();
  }

  private Optional<Variable> listNamed(CelExpr expr) {
    if (expr.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    String name = expr.ident().name();
    return elements.stream().anyMatch(element -> element.name().equals(name))
        ? Optional.empty()
        : scope.find(name).filter(variable -> variable.type() == CelType.STRING_LIST);
  }

  Sequence sequence(CelExpr expr) {
    Optional<Variable> variable = listNamed(expr);
    if (variable.isPresent()) {
      return new Sequence.Named(variable.get());
    }
    if (expr.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST) {
      return written(expr);
    }
    refuse(
        expr,
        "a list must be a name or written out here",
        "write the list itself: ['a', 'b'], or the name of one");
    return new Sequence.Written(List.of(new Node.BoolValue(false)));
  }

  private Sequence written(CelExpr expr) {
    List<Node> items = new ArrayList<>();
    for (CelExpr item : expr.list().elements()) {
      items.add(node(item));
    }
    if (items.isEmpty()) {
      items.add(refuse(expr, "a list of nothing", "write at least one value in it"));
    }
    CelType first = items.getFirst().type();
    for (int i = 1; i < items.size(); i++) {
      CelType type = items.get(i).type();
      if (type != first && refusals.isEmpty()) {
        refuse(
            expr.list().elements().get(i),
            "a list holds values of one type, got " + type.written() + " after " + first.written(),
            "write all as " + first.written());
      }
    }
    return new Sequence.Written(items);
  }

  /// cel-java has unfolded the macro: `exists` begins with false, `all` with true, `exists_one`
  /// counts from 0.
  private Node quantified(CelExpr expr) {
    CelComprehension unfolded = expr.comprehension();
    if (!unfolded.iterVar2().isEmpty()) {
      return refuse(expr, "a macro over a list takes one name", "write list.exists(x, condition)");
    }
    CelConstant start = unfolded.accuInit().constant();
    Node.Quantifier quantifier =
        switch (start.getKind()) {
          case INT64_VALUE -> Node.Quantifier.exists_one;
          default -> start.booleanValue() ? Node.Quantifier.all : Node.Quantifier.exists;
        };
    CelExpr step = unfolded.loopStep();
    CelExpr condition = step.call().args().get(quantifier == Node.Quantifier.exists_one ? 0 : 1);
    Sequence over = sequence(unfolded.iterRange());
    Node.Element element = new Node.Element(unfolded.iterVar(), elements.size(), over.element());
    elements.add(element);
    Node lowered = node(condition);
    elements.removeLast();
    return new Node.Quantified(quantifier, element, over, lowered);
  }

  Node listed(CelExpr expr) {
    CelExpr list = expr.call().args().get(0);
    Node value = node(expr.call().args().get(1));
    if (!(node(list) instanceof Node.StringValue name)) {
      return refuse(
          list, "the name of a list must be written out", "write it in quotes: listed('name', x)");
    }
    if (!lists.names().contains(name.value())) {
      List<String> near = Spelling.nearest(name.value(), lists.names(), 2);
      return refuse(
          list,
          "there is no list `" + name.value() + "`",
          near.isEmpty()
              ? "name a list that the policy has"
              : "did you mean `" + String.join("` or `", near) + "`?");
    }
    return new Node.Listed(name.value(), value);
  }

  Node matches(CelExpr text, CelExpr pattern) {
    Node lowered = node(text);
    if (!(node(pattern) instanceof Node.StringValue written)) {
      return refuse(pattern, "a pattern must be written out", "write it in quotes: '^[0-9]+$'");
    }
    long size = PatternBounds.size(written.value());
    if (size > PATTERN_INSTRUCTIONS_MAX) {
      return refuse(
          pattern,
          "a pattern of " + size + " instructions, more than " + PATTERN_INSTRUCTIONS_MAX,
          "repeat less: x{2,500} is written out 500 times");
    }
    if (PatternBounds.depth(written.value()) > Bounds.NESTING_MAX) {
      return refuse(
          pattern, "a pattern that nests more than " + Bounds.NESTING_MAX + " groups", "nest less");
    }
    try {
      return new Node.Matches(lowered, Pattern.compile(written.value()));
    } catch (PatternSyntaxException e) {
      return refuse(
          pattern, "a pattern that cannot be read: " + e.getDescription(), "patterns are RE2's");
    }
  }
}
