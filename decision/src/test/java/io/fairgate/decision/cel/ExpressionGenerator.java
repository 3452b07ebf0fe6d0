package io.fairgate.decision.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Well-typed expressions of every form of the language, many of them at the edges, from a seed.
final class ExpressionGenerator {
  private static final String[] INTS = {
    "0",
    "1",
    "2",
    "3",
    "-1",
    "7",
    "10",
    "9223372036854775807",
    "-9223372036854775808",
    "9007199254740993",
    "9007199254740992",
    "4611686018427387904",
    "-3037000500"
  };
  private static final String[] DOUBLES = {
    "0.0",
    "-0.0",
    "1.0",
    "2.5",
    "-1.5",
    "1e18",
    "9007199254740992.0",
    "9.223372036854775807e18",
    "-9.3e18",
    "1e308",
    "0.1",
    "3.0"
  };
  private static final String[] STRINGS = {
    "''",
    "'a'",
    "'b'",
    "'ab'",
    "'XX'",
    "'DE-11'",
    "'7'",
    "'-1'",
    "'2.5'",
    "'x@y'",
    "'1e400'",
    "'ä€😀'",
    "r'\\d'",
    "\"it's\"",
    "'9223372036854775808'",
    "' 7'",
    "'+7'",
    "'NaN'"
  };
  private static final String[] PATTERNS = {
    "'^[a-z]+$'", "'\\\\d'", "r'^[0-9]{1,3}$'", "'a|b'", "'(?i)xx'", "''", "'.@.'"
  };
  private static final String[] COMPARISONS = {"==", "!=", "<", "<=", ">", ">="};

  private final SplittableRandom random;
  private final List<String> names = new ArrayList<>();
  private final List<CelType> types = new ArrayList<>();

  ExpressionGenerator(SplittableRandom random) {
    this.random = random;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// A name of that type: a variable, or the element of a macro around.
  private String name(CelType type) {
    List<String> fitting = new ArrayList<>();
    for (Variable variable : Shop.SCOPE.variables()) {
      if (variable.type() == type && !names.contains(variable.name())) {
        fitting.add(variable.name());
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (types.get(i) == type && names.lastIndexOf(names.get(i)) == i) {
        fitting.add(names.get(i));
        fitting.add(names.get(i));
      }
    }
    return fitting.get(random.nextInt(fitting.size()));
  }

  String bool(int depth) {
    if (depth <= 0) {
      return switch (random.nextInt(8)) {
        case 0 -> name(CelType.BOOL);
        case 1 -> pick("true", "false");
        default -> compared(0);
      };
    }
    int d = depth - 1;
    return switch (random.nextInt(17)) {
      case 0, 1 -> "(" + bool(d) + " && " + bool(d) + ")";
      case 2, 3 -> "(" + bool(d) + " || " + bool(d) + ")";
      case 4 -> "(" + bool(d) + " && " + bool(d) + " && " + bool(d) + ")";
      case 5 -> "!" + pick("(" + bool(d) + ")", name(CelType.BOOL));
      case 6 -> "(" + bool(d) + " ? " + bool(d) + " : " + bool(d) + ")";
      case 7 -> "(" + plainBool(d) + " " + pick(COMPARISONS) + " " + plainBool(d) + ")";
      case 8 -> in(d);
      case 9 -> string(d) + pick(".startsWith(", ".endsWith(", ".contains(") + string(d) + ")";
      case 10 ->
          random.nextBoolean()
              ? string(d) + ".matches(" + pick(PATTERNS) + ")"
              : "matches(" + string(d) + ", " + pick(PATTERNS) + ")";
      case 11 -> "listed(" + pick("'forwarders'", "'risky_countries'") + ", " + string(d) + ")";
      case 12, 13 -> names.size() < 2 ? quantified(d) : compared(d);
      default -> compared(d);
    };
  }

  /// Not the outcome of && or ||: cel-java's planner takes their error for a value here.
  private String plainBool(int depth) {
    return random.nextBoolean() ? name(CelType.BOOL) : "(" + compared(depth - 1) + ")";
  }

  private String compared(int depth) {
    String sign = " " + pick(COMPARISONS) + " ";
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> integer(depth) + sign + integer(depth);
      case 3 -> real(depth) + sign + real(depth);
      case 4 -> integer(depth) + pick(" < ", " <= ", " > ", " >= ") + real(depth);
      case 5 -> real(depth) + pick(" < ", " <= ", " > ", " >= ") + integer(depth);
      default -> string(depth) + sign + string(depth);
    };
  }

  private String in(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> integer(depth) + " in " + list(CelType.INT, depth);
      case 1 -> real(depth) + " in " + list(CelType.DOUBLE, depth);
      case 2 -> plainBool(depth) + " in [" + plainBool(depth) + ", " + plainBool(depth) + "]";
      default -> string(depth) + " in " + list(CelType.STRING, depth);
    };
  }

  private String list(CelType type, int depth) {
    if (type == CelType.STRING && random.nextInt(3) > 0 && !names.contains("skus")) {
      return pick("skus", "sellers");
    }
    boolean constant = random.nextInt(3) > 0;
    List<String> items = new ArrayList<>();
    for (int i = random.nextInt(constant ? 9 : 3); i >= 0; i--) {
      items.add(
          switch (type) {
            case INT -> constant ? pick(INTS) : integer(depth - 1);
            case DOUBLE -> constant ? pick(DOUBLES) : real(depth - 1);
            default -> constant ? pick(STRINGS) : string(depth - 1);
          });
    }
    return "[" + String.join(", ", items) + "]";
  }

  private String quantified(int depth) {
    CelType type = random.nextInt(3) > 0 ? CelType.STRING : CelType.INT;
    String list = list(type, depth - 1);
    String name = pick("x", "y", "sku", "coupons");
    names.add(name);
    types.add(type);
    String condition = bool(depth);
    names.removeLast();
    types.removeLast();
    return list + pick(".exists(", ".all(", ".exists_one(") + name + ", " + condition + ")";
  }

  String integer(int depth) {
    if (depth <= 0) {
      return random.nextBoolean() ? name(CelType.INT) : pick(INTS);
    }
    int d = depth - 1;
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3, 4 ->
          "(" + integer(d) + pick(" + ", " - ", " * ", " / ", " % ") + integer(d) + ")";
      case 5 -> "(" + bool(d) + " ? " + integer(d) + " : " + integer(d) + ")";
      case 6 -> pick("min(", "max(") + integer(d) + ", " + integer(d) + ")";
      case 7 -> "abs(" + integer(d) + ")";
      case 8 -> "-(" + integer(d) + ")";
      case 9 -> "int(" + pick(real(d), string(d), integer(d)) + ")";
      case 10 -> random.nextBoolean() ? "size(" + string(d) + ")" : string(d) + ".size()";
      case 11 -> "size(" + list(CelType.STRING, d) + ")";
      case 12 -> list(CelType.INT, d) + "[" + integer(0) + "]";
      default -> name(CelType.INT);
    };
  }

  String real(int depth) {
    if (depth <= 0) {
      return random.nextBoolean() ? name(CelType.DOUBLE) : pick(DOUBLES);
    }
    int d = depth - 1;
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> "(" + real(d) + pick(" + ", " - ", " * ", " / ") + real(d) + ")";
      case 3 -> "(" + bool(d) + " ? " + real(d) + " : " + real(d) + ")";
      case 4 -> pick("min(", "max(") + real(d) + ", " + real(d) + ")";
      case 5 -> "abs(" + real(d) + ")";
      case 6 -> "-(" + real(d) + ")";
      case 7, 8 -> "double(" + pick(real(d), string(d), integer(d)) + ")";
      default -> name(CelType.DOUBLE);
    };
  }

  String string(int depth) {
    if (depth <= 0) {
      return random.nextBoolean() ? name(CelType.STRING) : pick(STRINGS);
    }
    int d = depth - 1;
    return switch (random.nextInt(8)) {
      case 0, 1 -> "(" + string(d) + " + " + string(d) + ")";
      case 2 -> "(" + bool(d) + " ? " + string(d) + " : " + string(d) + ")";
      case 3 -> "string(" + pick(real(d), string(d), integer(d), pick("is_gift", "is_guest")) + ")";
      case 4 -> list(CelType.STRING, d) + "[" + integer(0) + "]";
      default -> random.nextBoolean() ? name(CelType.STRING) : pick(STRINGS);
    };
  }

  /// Values at the edges and in the middle.
  Values values() {
    Values values = Shop.values();
    long[] ints = {
      0,
      1,
      2,
      3,
      -1,
      7,
      10,
      Long.MAX_VALUE,
      Long.MIN_VALUE,
      (1L << 53) + 1,
      (1L << 53) - 1,
      1L << 53
    };
    double[] doubles = {
      0.0,
      -0.0,
      1,
      2.5,
      -1.5,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      0x1p53,
      0x1p63,
      -0x1p63,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      3
    };
    String[] strings = {
      "", "a", "b", "ab", "XX", "7", "-1", "2.5", "x@y", "ä€😀", "DE-11", "\ud800"
    };
    for (Variable variable : Shop.SCOPE.variables()) {
      switch (variable.type()) {
        case INT ->
            values.ints[variable.slot()] =
                random.nextInt(3) > 0 ? random.nextInt(12) : ints[random.nextInt(ints.length)];
        case BOOL -> values.ints[variable.slot()] = random.nextInt(2);
        case DOUBLE -> values.doubles[variable.slot()] = doubles[random.nextInt(doubles.length)];
        case STRING -> values.strings[variable.slot()] = strings[random.nextInt(strings.length)];
        case STRING_LIST -> {
          String[] list = new String[random.nextInt(4)];
          for (int i = 0; i < list.length; i++) {
            list[i] = strings[random.nextInt(strings.length)];
          }
          values.lists[variable.slot()] = list;
        }
      }
    }
    return values;
  }
}
