package io.fairgate.decision.text;

import java.util.ArrayList;
import java.util.List;

/// Breaks sentences into lines of a width, at blanks.
public final class Wrapped {
  private Wrapped() {}

  /// The first line begins with `mark`, the others under its first word.
  public static List<String> lines(String mark, String sentence, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(mark);
    boolean isEmpty = true;
    for (String word : sentence.strip().split("\\s+")) {
      if (!isEmpty && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(length(mark)));
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /// In characters as they are seen.
  public static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }
}
