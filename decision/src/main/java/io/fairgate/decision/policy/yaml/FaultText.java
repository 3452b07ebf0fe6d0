package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.PolicyFault;
import java.util.List;

/// Faults as a person reads them: the place, the line, a caret, what is wrong and what to do.
///
///     rules/a-card-on-many-accounts.yaml:2:7
///       when: card_buyer_1h > 3
///             ^^^^^^^^^^^^^
///       there is no `card_buyer_1h`; did you mean `card_buyers_1h`?
public final class FaultText {
  private static final int WIDTH_MAX = 110;

  private FaultText() {}

  public static String of(List<PolicyFault> faults) {
    var text = new StringBuilder();
    for (PolicyFault fault : faults) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      append(text, fault);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, PolicyFault fault) {
    if (fault.place().file().isEmpty()) {
      text.append(fault.message()).append('\n');
      return;
    }
    int column = fault.place().column();
    text.append(fault.place().file()).append(':').append(fault.place().line());
    text.append(':').append(column).append('\n');
    if (!fault.snippet().isBlank()) {
      snippet(text, visible(fault.snippet()), column - 1);
    }
    text.append("  ").append(fault.message());
    if (!fault.advice().isEmpty()) {
      text.append(fault.message().endsWith("?") ? " " : "; ").append(fault.advice());
    }
    text.append('\n');
  }

  /// A tab or another control character takes one place, so that the caret is right.
  private static String visible(String line) {
    var visible = new StringBuilder();
    line.codePoints()
        .forEach(point -> visible.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
    return visible.toString();
  }

  /// The line, or the part of a long one around the caret, and the caret under it.
  private static void snippet(StringBuilder text, String line, int column) {
    int[] points = line.codePoints().toArray();
    int from = column <= WIDTH_MAX - 20 ? 0 : column - WIDTH_MAX / 2;
    int to = Math.min(points.length, from + WIDTH_MAX);
    text.append("  ").append(from > 0 ? "..." : "");
    text.append(new String(points, from, Math.max(0, to - from)));
    text.append(to < points.length ? "...\n" : "\n");
    text.append("  ").append(" ".repeat((from > 0 ? 3 : 0) + Math.max(0, column - from)));
    text.append("^".repeat(Math.max(1, Math.min(width(points, column), to - column)))).append('\n');
  }

  /// How far the word at a column goes.
  private static int width(int[] points, int column) {
    int end = column;
    if (end < points.length && (points[end] == '\'' || points[end] == '"')) {
      int quote = points[end++];
      while (end < points.length && points[end] != quote) {
        end++;
      }
      return Math.min(end + 1, points.length) - column;
    }
    while (end < points.length
        && (Character.isLetterOrDigit(points[end]) || "_.".indexOf(points[end]) >= 0)) {
      end++;
    }
    while (end > column && points[end - 1] == '.') {
      end--;
    }
    return end - column;
  }
}
