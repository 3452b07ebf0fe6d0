package io.fairgate.decision.cel;

import java.util.Optional;

/// The bounds of an expression: each has a name and a reason, and passing one is a fault.
final class Bounds {
  /// Some hundred comparisons, or a list of a thousand codes: what is longer belongs in a named
  /// list.
  static final int TEXT_MAX = 8_192;

  /// Brackets in brackets, or operators on operators, that cel-java's recursion and ours are let
  /// into.
  static final int NESTING_MAX = 100;

  /// One expression is one piece of a method, and HotSpot's JIT never compiles a method of more
  /// than 8,000 bytes.
  static final int CODE_BYTES_MAX = 7_500;

  private Bounds() {}

  /// Of a text, before it is parsed.
  static Optional<CelFault> fault(String text) {
    if (text.isBlank()) {
      return fault("nothing to evaluate here", "write a condition, such as `order_total > 5000`");
    }
    if (text.length() > TEXT_MAX) {
      return fault(
          "an expression of " + text.length() + " characters, more than " + TEXT_MAX,
          "put values in a named list, or split the rule");
    }
    return Outline.of(text, NESTING_MAX).depth() > NESTING_MAX
        ? fault(
            "an expression that nests deeper than " + NESTING_MAX + " operators", "split the rule")
        : Optional.empty();
  }

  /// Of what it was made into.
  static Optional<CelFault> fault(Node root) {
    int bytes = CodeSize.ofCondition(root);
    if (bytes > CODE_BYTES_MAX) {
      return fault(
          "an expression of some " + bytes + " bytes of code, more than " + CODE_BYTES_MAX,
          "split the rule, or put values in a named list");
    }
    long cost = Cost.of(root);
    if (cost > Cost.COST_MAX) {
      return fault(
          "an expression that may take " + cost + " steps, more than " + Cost.COST_MAX,
          "a macro does its condition up to "
              + Cost.LIST_ELEMENTS_MAX
              + " times: ask something cheaper in it, such as startsWith, or nest no macros");
    }
    return Optional.empty();
  }

  private static Optional<CelFault> fault(String message, String advice) {
    return Optional.of(new CelFault(1, 1, message, advice));
  }
}
