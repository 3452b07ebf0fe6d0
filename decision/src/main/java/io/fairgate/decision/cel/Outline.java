package io.fairgate.decision.cel;

/// What can be told of an expression from its characters alone, before anything recursive reads it:
/// how deep it nests, and whether it stands alone, so that a comma may come before and after it.
///
/// The depth counts brackets that are open at once and, within each, the operators that nest their
/// operands: `a + b + c` is two deep, `!!!a` three, `a ? b : c ? d : e` two. `&&` and `||` do not
/// nest: the parser balances them. It may count a little too much, never too little.
final class Outline {
  private final String text;
  private final int max;

  /// By bracket: how many operators chain since the last comma, `&&`, `||`, `?` or `:`; how many
  /// `?` since the comma.
  private final int[] chained;

  private final int[] choices;
  private int open;
  private int around;
  private int depth;
  private boolean alone = true;

  private Outline(String text, int max) {
    this.text = text;
    this.max = max;
    this.chained = new int[max + 2];
    this.choices = new int[max + 2];
  }

  static Outline of(String text, int max) {
    Outline outline = new Outline(text, max);
    outline.read();
    return outline;
  }

  /// Counted up to `max`; what is deeper gives `max + 1`.
  int depth() {
    return depth;
  }

  /// Its brackets and quotes are closed, in it and by it, and no comma is outside of all brackets.
  boolean standsAlone() {
    return alone && open == 0;
  }

  private void read() {
    int at = 0;
    while (at < text.length() && depth <= max) {
      at = step(at);
      depth = Math.max(depth, around + chained[open] + choices[open]);
    }
    depth = Math.min(depth, max + 1);
  }

  /// Reads one token, or a character of one; returns where the next begins.
  private int step(int at) {
    char c = text.charAt(at);
    switch (c) {
      case '"', '\'' -> {
        return endOfText(at, false);
      }
      case '(', '[', '{' -> open();
      case ')', ']', '}' -> close();
      case ',' -> {
        alone &= open > 0;
        chained[open] = 0;
        choices[open] = 0;
      }
      case '&', '|', ':' -> chained[open] = 0;
      case '?' -> {
        chained[open] = 0;
        choices[open]++;
      }
      case '/' -> {
        if (text.startsWith("//", at)) {
          int end = text.indexOf('\n', at);
          return end < 0 ? text.length() : end;
        }
        chained[open]++;
      }
      case '+', '-', '*', '%', '!', '<', '>', '=', '.' -> chained[open]++;
      default -> {
        return Character.isLetterOrDigit(c) || c == '_' ? endOfWord(at) : at + 1;
      }
    }
    return at + 1;
  }

  private void open() {
    around += chained[open] + choices[open] + 1;
    if (open < max) {
      open++;
      chained[open] = 0;
      choices[open] = 0;
    }
  }

  private void close() {
    if (open > 0) {
      open--;
      around -= chained[open] + choices[open] + 1;
      chained[open]++;
    } else {
      alone = false;
    }
  }

  /// A word, or a number with its point; `in` is an operator, and `r'…'` a text in which \ is a
  /// letter.
  private int endOfWord(int start) {
    int at = start;
    boolean number = Character.isDigit(text.charAt(start));
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '_'
            || (number && text.charAt(at) == '.'))) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("in")) {
      chained[open]++;
    }
    boolean raw = word.length() <= 2 && word.matches("[bB]?[rR][bB]?");
    return raw && at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')
        ? endOfText(at, true)
        : at;
  }

  /// After the closing quote; right after the opening one when it is never closed, as the lexer
  /// does.
  private int endOfText(int start, boolean raw) {
    char quote = text.charAt(start);
    boolean triple = text.startsWith(String.valueOf(quote).repeat(3), start);
    int at = start + (triple ? 3 : 1);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote && (!triple || text.startsWith(String.valueOf(quote).repeat(3), at))) {
        return at + (triple ? 3 : 1);
      }
      if (c == '\n' && !triple) {
        break;
      }
      at += c == '\\' && !raw ? 2 : 1;
    }
    alone = false;
    return start + 1;
  }
}
