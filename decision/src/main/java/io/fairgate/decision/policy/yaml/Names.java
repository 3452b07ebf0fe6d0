package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.field.Fields;
import java.util.List;
import java.util.regex.Pattern;

/// How the names of a policy are written, and which are taken.
final class Names {
  private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CODE =
      Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*(\\.[a-z0-9]+(_[a-z0-9]+)*)*");

  /// Words that CEL keeps for itself.
  private static final List<String> RESERVED =
      List.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private Names() {}

  /// Whether `key` can be the name of a `kind`: a feature, a list.
  static boolean isSnake(Page page, Node.Scalar key, String kind) {
    String name = key.value();
    if (!SNAKE.matcher(name).matches()) {
      page.fault(
          key,
          "the name of a " + kind + " is lower-case words with _ between, got " + key.kind(),
          "such as `card_orders_1h`");
      return false;
    }
    if (name.length() > Bounds.NAME_LENGTH_MAX) {
      page.fault(
          key,
          "a name of " + name.length() + " letters",
          "at most " + Bounds.NAME_LENGTH_MAX + "; what it means belongs in `doc`");
      return false;
    }
    return true;
  }

  static boolean isFree(Page page, Node.Scalar key) {
    String name = key.value();
    if (Fields.find(name).isPresent()) {
      page.fault(
          key, "`" + name + "` is a field that events bring", "give the feature another name");
      return false;
    }
    if (RESERVED.contains(name)) {
      page.fault(key, "`" + name + "` is a word of CEL", "give the feature another name");
      return false;
    }
    return true;
  }

  static boolean isCode(Page page, Node.Scalar key) {
    if (!CODE.matcher(key.value()).matches() || key.value().length() > Bounds.NAME_LENGTH_MAX) {
      page.fault(
          key,
          "a reason's code is lower-case words with _ or . between, got " + key.kind(),
          "such as `coupon.new_buyers_only`");
      return false;
    }
    return true;
  }

  static boolean isKebab(String name) {
    return KEBAB.matcher(name).matches() && name.length() <= 2 * Bounds.NAME_LENGTH_MAX;
  }

  static boolean isSnake(String name) {
    return SNAKE.matcher(name).matches() && name.length() <= Bounds.NAME_LENGTH_MAX;
  }
}
