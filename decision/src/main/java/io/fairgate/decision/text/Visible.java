package io.fairgate.decision.text;

/// Makes what an order brought safe to print: a character that would move the cursor, colour the
/// screen or turn the reading direction is shown as its number.
public final class Visible {
  /// Longer than this, a value is no longer read but only in the way.
  static final int LENGTH_MAX = 80;

  private Visible() {}

  public static String of(String text) {
    var shown = new StringBuilder();
    int points = 0;
    for (int i = 0; i < text.length(); points++) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (points == LENGTH_MAX) {
        return shown.append("...").toString();
      }
      if (isSeen(point)) {
        shown.appendCodePoint(point);
      } else {
        shown.append("<U+").append(hex(point)).append('>');
      }
    }
    return shown.toString();
  }

  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String hex(int point) {
    var digits = new StringBuilder();
    for (int shift = point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
      digits.append(Character.toUpperCase(Character.forDigit(point >> shift & 15, 16)));
    }
    return digits.toString();
  }
}
