package io.fairgate.decision.policy.yaml;

/// Where in its file each character of a written value comes from.
///
/// YAML folds lines, strips indents and undoes escapes, but never moves a character past another:
/// value and source are walked side by side. A blank of the value that no blank of the source
/// stands for (a folded line's end) is put where the line ends.
final class Origin {
  private final String source;
  private final String value;
  private final int[] offsets;

  private Origin(String source, String value, int[] offsets) {
    this.source = source;
    this.value = value;
    this.offsets = offsets;
  }

  static Origin of(String source, Node.Scalar scalar) {
    String value = scalar.value();
    int[] offsets = new int[value.length() + 1];
    int at = begin(source, scalar);
    for (int i = 0; i < value.length(); i++) {
      char wanted = value.charAt(i);
      boolean escapes = scalar.style() == Node.Style.DOUBLE_QUOTED;
      if (!isBlank(wanted)) {
        at = skipBlanks(source, at, scalar.end(), escapes);
      }
      offsets[i] = at;
      at = after(source, at, scalar, wanted);
    }
    offsets[value.length()] = at;
    return new Origin(source, value, offsets);
  }

  /// The offset of a character of the value.
  static int offset(Page page, Node.Scalar scalar, int index) {
    return of(page.source().text(), scalar).offsets[index];
  }

  /// The offset at which a name stands in the value for the first time, as a word of its own.
  static int find(Page page, Node.Scalar scalar, String name) {
    Origin origin = of(page.source().text(), scalar);
    int from = 0;
    while (true) {
      int at = origin.value.indexOf(name, from);
      if (at < 0) {
        return scalar.offset();
      }
      if (!isWord(origin.value, at - 1) && !isWord(origin.value, at + name.length())) {
        return origin.offsets[at];
      }
      from = at + 1;
    }
  }

  private static boolean isWord(String value, int at) {
    return at >= 0
        && at < value.length()
        && (Character.isLetterOrDigit(value.charAt(at)) || value.charAt(at) == '_');
  }

  /// The offset of a line and column of the value, both counted from 1.
  int offset(int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = value.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    int end = value.indexOf('\n', start);
    int length = value.codePointCount(start, end < 0 ? value.length() : end);
    int index = value.offsetByCodePoints(start, Math.max(0, Math.min(column - 1, length)));
    int offset = offsets[Math.min(index, value.length())];
    return Math.min(offset, source.length());
  }

  private static int begin(String source, Node.Scalar scalar) {
    return switch (scalar.style()) {
      case PLAIN -> scalar.offset();
      case SINGLE_QUOTED, DOUBLE_QUOTED -> scalar.offset() + 1;
      case LITERAL, FOLDED -> {
        int end = source.indexOf('\n', scalar.offset());
        yield end < 0 ? source.length() : end + 1;
      }
    };
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private static int skipBlanks(String source, int from, int end, boolean escapes) {
    int at = from;
    while (at < end) {
      if (isBlank(source.charAt(at))) {
        at++;
      } else if (escapes && source.startsWith("\\\n", at)) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  /// Behind the character that stands at `at` for `wanted`.
  private static int after(String source, int at, Node.Scalar scalar, char wanted) {
    if (at >= scalar.end()) {
      return at;
    }
    char here = source.charAt(at);
    return switch (scalar.style()) {
      case SINGLE_QUOTED -> here == '\'' ? at + 2 : step(at, here, wanted);
      case DOUBLE_QUOTED -> here == '\\' ? at + escape(source, at) : step(at, here, wanted);
      case PLAIN, LITERAL, FOLDED -> step(at, here, wanted);
    };
  }

  /// A blank of the value is taken from the source only where the same one stands there.
  private static int step(int at, char here, char wanted) {
    return !isBlank(wanted) || here == wanted ? at + 1 : at;
  }

  /// How long the escape is that begins at `at`.
  private static int escape(String source, int at) {
    return switch (at + 1 < source.length() ? source.charAt(at + 1) : ' ') {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
