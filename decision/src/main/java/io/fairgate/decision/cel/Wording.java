package io.fairgate.decision.cel;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// cel-java's messages in our words, each with advice.
final class Wording {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile(
          "found no matching overload for '(.*?)' applied to '(.*?)' \\(candidates: (.*)\\)");
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting.*");
  private static final Pattern NO_WAY = Pattern.compile("no viable alternative at input '(.*?)'");
  private static final Pattern NO_TOKEN = Pattern.compile("token recognition error at: '(.*?)'?");
  private static final Pattern NO_FIELD =
      Pattern.compile("type '(.*)' does not support field selection");
  private static final Pattern NO_NUMBER = Pattern.compile("For input string: \"(.*?)\".*");

  private static final Pattern MISSING = Pattern.compile("missing '(.*?)' at '(.*?)'");
  private static final Pattern NO_RANGE =
      Pattern.compile("expression of type '(.*?)' cannot be range of a comprehension.*");
  static final String ABSENT = "an absent text is '', an absent list has size 0";
  private static final String MACRO_FORM = "write list.exists(x, condition on x)";

  /// What CEL has elsewhere and a policy has not, and what to write instead.
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("has", ABSENT),
          Map.entry("map", "ask with .exists or .all; a condition needs no new list"),
          Map.entry("filter", "ask with .exists, .all or .exists_one"),
          Map.entry("timestamp", "times are numbers: declare a feature for the time since"),
          Map.entry("duration", "times are numbers, such as minutes"),
          Map.entry("uint", "use int"),
          Map.entry("bytes", "use the string itself"),
          Map.entry("bool", "compare with 'true'"),
          Map.entry("dyn", "each name has one type"),
          Map.entry("type", "each name has one type"),
          Map.entry("exists", MACRO_FORM),
          Map.entry("all", MACRO_FORM),
          Map.entry("exists_one", MACRO_FORM));

  private static final List<String> MACROS =
      List.of("has", "map", "filter", "exists", "all", "exists_one", "existsOne");

  private static final List<String> FUNCTIONS =
      List.of(
          "size",
          "startsWith",
          "endsWith",
          "contains",
          "matches",
          "int",
          "double",
          "string",
          "exists",
          "all",
          "exists_one",
          "listed",
          "min",
          "max",
          "abs");

  private static final Map<String, String> WORDS =
      Map.of("and", "&&", "or", "||", "AND", "&&", "OR", "||", "=", "==", "&", "&&", "|", "||");

  private static final String NO_FUNCTION = "there is no function `";

  private final Scope scope;

  Wording(Scope scope) {
    this.scope = scope;
  }

  static boolean isOfMacro(String message) {
    return MACROS.stream().anyMatch(macro -> message.equals(NO_FUNCTION + macro + "`"));
  }

  /// Of a message about a column (from 0) of a line.
  CelFault fault(int line, int column, String written, String message) {
    String said = message.strip().lines().findFirst().orElse("");
    Matcher matcher = UNDECLARED.matcher(said);
    if (matcher.matches()) {
      return undeclared(line, column, written, matcher.group(1));
    }
    matcher = NO_OVERLOAD.matcher(said);
    if (matcher.matches()) {
      return noOverload(line, column, matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = NO_FIELD.matcher(said);
    if (matcher.matches()) {
      return new CelFault(
          line, column + 1, "a value has no fields", "names are flat: join the words with _");
    }
    matcher = NO_RANGE.matcher(said);
    if (matcher.matches() || said.equals("The argument must be a simple name")) {
      return new CelFault(
          line, column + 1, "a macro goes over a list and names its element", MACRO_FORM);
    }
    matcher = MISSING.matcher(said);
    if (matcher.matches()) {
      return new CelFault(
          line, column + 1, "`" + matcher.group(1) + "` is missing here", "close what is open");
    }
    matcher = NO_NUMBER.matcher(said);
    if (matcher.matches()) {
      return new CelFault(
          line,
          column + 1,
          "a whole number must fit 64 bits, got " + matcher.group(1),
          "write a smaller one, or a double: 1e20");
    }
    for (Pattern syntax : List.of(UNEXPECTED, NO_WAY, NO_TOKEN)) {
      matcher = syntax.matcher(said);
      if (matcher.matches()) {
        return unexpected(line, column, written, matcher.group(1).strip());
      }
    }
    return new CelFault(line, column + 1, said, "see how expressions are written");
  }

  /// cel-java points at the bracket of a call and at the dot of a field: we point at the name
  /// before it.
  private CelFault undeclared(int line, int column, String written, String name) {
    int before = written.lastIndexOf(name, Math.min(column, written.length()));
    boolean call = written.startsWith("(", column);
    int at = before >= 0 && call ? before : column;
    if (call) {
      String instead = LEFT_OUT.get(name);
      return new CelFault(
          line,
          at + 1,
          NO_FUNCTION + name + "`",
          instead != null
              ? instead
              : didYouMean(Spelling.nearest(name, FUNCTIONS, 2), "functions"));
    }
    String flat = dotted(written, at).replace('.', '_');
    List<String> near = scope.nearest(flat, 2);
    return new CelFault(
        line,
        at + 1,
        "there is no name `" + name + "`",
        didYouMean(near.isEmpty() ? scope.nearest(name, 2) : near, "names"));
  }

  /// The word at a column with what is joined to it by dots.
  private static String dotted(String written, int column) {
    int end = column;
    while (end < written.length()
        && (Character.isLetterOrDigit(written.charAt(end))
            || "_.".indexOf(written.charAt(end)) >= 0)) {
      end++;
    }
    return written.substring(Math.min(column, end), end);
  }

  private static String didYouMean(List<String> near, String kind) {
    return near.isEmpty()
        ? "see the " + kind + " that a policy can use"
        : "did you mean `" + String.join("` or `", near) + "`?";
  }

  private static CelFault noOverload(
      int line, int column, String function, String applied, String candidates) {
    String name = function.replaceAll("^@|_(?!one)", "").replace("?:", "? :");
    String operands = applied.replaceFirst("\\.\\(", ", ").replaceFirst("^\\(", "");
    String got = operands.replaceFirst("(, )?\\)$", "").replace(", ", " and ");
    return new CelFault(
        line, column + 1, "`" + name + "` does not take " + got, insteadOf(got, candidates));
  }

  private static String insteadOf(String got, String candidates) {
    if (got.contains("int") && got.contains("double")) {
      return "write double(...) around the int";
    }
    if (got.contains("null")) {
      return ABSENT;
    }
    if (got.contains("uint")) {
      return "leave the u out";
    }
    boolean number = got.contains("int") || got.contains("double");
    return number && got.contains("string") && !got.contains("list")
        ? "write the number without quotes, or string(...) around it"
        : "it takes " + forms(candidates);
  }

  /// `(int, int),(%A0, list(%A0))` as `int and int, a value and a list of it`.
  private static String forms(String candidates) {
    return candidates
        .replaceAll("list\\(%[A-Z]\\d+\\)", "a list of such")
        .replaceAll("%[A-Z]\\d+", "a value")
        .replaceAll("a value, a value", "two values of one type")
        .replaceAll("\\),(?=[(a-z])", ") or ")
        .replaceAll("[a-z() ]+\\.\\((.*?)\\)", "($1)")
        .replace("() or ", "");
  }

  private static CelFault unexpected(int line, int column, String written, String token) {
    if (token.equals("<EOF>")) {
      return new CelFault(
          line, column + 1, "the expression ends too early", "finish it, or close a bracket");
    }
    String before = written.substring(0, Math.min(column, written.length())).strip();
    String instead = before.endsWith("not") || before.endsWith("NOT") ? "!" : WORDS.get(token);
    return new CelFault(
        line,
        column + 1,
        "`" + token + "` is not expected here",
        instead != null
            ? "write " + instead
            : "an operator, quote or bracket may be missing before it");
  }
}
