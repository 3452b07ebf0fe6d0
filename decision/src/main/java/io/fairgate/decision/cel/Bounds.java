package io.fairgate.decision.cel;

import java.util.Optional;

/// The bounds of an expression: each has a name and a reason, and passing one is a fault.
final class Bounds {
  /// What the bytecode of one expression may grow to, so that a method stays below the 8,000 bytes that the JIT takes.
  static final int OPERATORS_MAX = 150;

  private Bounds() {}

  /// Of a text, before it is parsed.
  static Optional<CelFault> fault(String text) {
    if (text.isBlank()) {
      return fault("nothing to evaluate here", "write a condition, such as `order_total > 5000`");
    }
    if (text.length() > Language.TEXT_MAX) {
      return fault(
          "an expression of " + text.length() + " characters, more than " + Language.TEXT_MAX,
          "put values in a named list, or split the rule");
    }
    return Nesting.depth(text, Language.NESTING_MAX) > Language.NESTING_MAX
        ? fault(
            "an expression that nests deeper than " + Language.NESTING_MAX + " operators",
            "split the rule")
        : Optional.empty();
  }

  /// Of what it was made into.
  static Optional<CelFault> fault(Node root) {
    long operators = operators(root);
    if (operators > OPERATORS_MAX) {
      return fault(
          "an expression of " + operators + " operators, more than " + OPERATORS_MAX,
          "split the rule, or put values in a named list");
    }
    long cost = Cost.of(root);
    if (cost > Cost.COST_MAX) {
      return fault(
          "an expression that may take " + cost + " steps, more than " + Cost.COST_MAX,
          "a macro does its condition up to " + Cost.LIST_ELEMENTS_MAX
              + " times: ask something cheaper in it, such as startsWith, or nest no macros");
    }
    return Optional.empty();
  }

  /// Values written out count for nothing: a list of 500 codes is one constant.
  static long operators(Node root) {
    return Nodes.under(root)
        .filter(node -> !Nodes.children(node).isEmpty() || node instanceof Node.Named)
        .count();
  }

  private static Optional<CelFault> fault(String message, String advice) {
    return Optional.of(new CelFault(1, 1, message, advice));
  }
}
