package io.fairgate.decision.cel;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes nodes of calls: in CEL's syntax tree each operator is one.
final class Calls {
  private final Lowering lowering;

  Calls(Lowering lowering) {
    this.lowering = lowering;
  }

  Node node(CelExpr expr) {
    CelCall call = expr.call();
    List<CelExpr> operands = Stream.concat(call.target().stream(), call.args().stream()).toList();
    Optional<Operator> operator = Operator.findReverse(call.function());
    return operator.isPresent()
        ? operator(expr, operator.get(), operands)
        : function(expr, call.function(), operands);
  }

  private Node operator(CelExpr expr, Operator operator, List<CelExpr> operands) {
    return switch (operator) {
      case LOGICAL_AND -> new Node.And(parts(expr));
      case LOGICAL_OR -> new Node.Or(parts(expr));
      case LOGICAL_NOT -> new Node.Not(node(operands, 0));
      case CONDITIONAL -> new Node.Choice(node(operands, 0), node(operands, 1), node(operands, 2));
      case EQUALS -> compare(expr, Comparison.EQUAL, operands);
      case NOT_EQUALS -> compare(expr, Comparison.NOT_EQUAL, operands);
      case LESS -> compare(expr, Comparison.LESS, operands);
      case LESS_EQUALS -> compare(expr, Comparison.AT_MOST, operands);
      case GREATER -> compare(expr, Comparison.GREATER, operands);
      case GREATER_EQUALS -> compare(expr, Comparison.AT_LEAST, operands);
      case ADD -> add(node(operands, 0), node(operands, 1));
      case SUBTRACT -> calculate(Operation.SUBTRACT, operands);
      case MULTIPLY -> calculate(Operation.MULTIPLY, operands);
      case DIVIDE -> calculate(Operation.DIVIDE, operands);
      case MODULO -> calculate(Operation.REMAINDER, operands);
      case NEGATE -> new Node.Negate(node(operands, 0));
      case IN -> new Node.Contained(node(operands, 0), lowering.sequence(operands.get(1)));
      case INDEX -> new Node.At(lowering.sequence(operands.get(0)), node(operands, 1));
      default -> leftOut(expr, operator.getFunction());
    };
  }

  private Node function(CelExpr expr, String function, List<CelExpr> operands) {
    return switch (function) {
      case "size" -> size(operands.get(0));
      case "startsWith", "endsWith", "contains" ->
          new Node.TextTest(
              Node.TextTest.Test.valueOf(function), node(operands, 0), node(operands, 1));
      case "matches" -> lowering.matches(operands.get(0), operands.get(1));
      case "int" -> convert(CelType.INT, node(operands, 0));
      case "double" -> convert(CelType.DOUBLE, node(operands, 0));
      case "string" -> convert(CelType.STRING, node(operands, 0));
      case Language.LISTED -> lowering.listed(expr);
      case Language.MIN -> new Node.Extreme(false, node(operands, 0), node(operands, 1));
      case Language.MAX -> new Node.Extreme(true, node(operands, 0), node(operands, 1));
      case Language.ABS -> new Node.Absolute(node(operands, 0));
      default -> leftOut(expr, function);
    };
  }

  private Node leftOut(CelExpr expr, String function) {
    return lowering.refuse(expr, "there is no function `" + function + "`", "see the functions");
  }

  private Node node(List<CelExpr> operands, int index) {
    return lowering.node(operands.get(index));
  }

  /// The parser has balanced a chain of `&&` or of `||` into a tree; here it is flat again, in the
  /// order written.
  private List<Node> parts(CelExpr expr) {
    List<Node> parts = new ArrayList<>();
    collect(expr.call().function(), expr, parts);
    return parts;
  }

  private void collect(String function, CelExpr expr, List<Node> parts) {
    boolean same =
        expr.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
            && expr.call().function().equals(function);
    if (same) {
      for (CelExpr part : expr.call().args()) {
        collect(function, part, parts);
      }
    } else {
      parts.add(lowering.node(expr));
    }
  }

  private Node compare(CelExpr expr, Comparison comparison, List<CelExpr> operands) {
    for (CelExpr operand : operands) {
      if (operand.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST) {
        return lowering.refuse(
            expr, "lists are not compared whole", "ask for what is in them: 'a' in list");
      }
    }
    return new Node.Compare(comparison, node(operands, 0), node(operands, 1));
  }

  private static Node add(Node left, Node right) {
    return left.type() == CelType.STRING
        ? new Node.Join(left, right)
        : new Node.Calculate(Operation.ADD, left, right);
  }

  private Node calculate(Operation operation, List<CelExpr> operands) {
    return new Node.Calculate(operation, node(operands, 0), node(operands, 1));
  }

  private Node size(CelExpr operand) {
    return lowering.isList(operand)
        ? new Node.Count(lowering.sequence(operand))
        : new Node.Length(lowering.node(operand));
  }

  private static Node convert(CelType to, Node operand) {
    return operand.type() == to ? operand : new Node.Convert(to, operand);
  }
}
