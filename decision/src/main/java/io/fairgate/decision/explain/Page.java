package io.fairgate.decision.explain;

import io.fairgate.decision.text.Wrapped;

/// Lines of text for a terminal, wrapped at its width; with colour only where it is asked for.
final class Page {
  /// What two windows side by side still show.
  static final int WIDTH = 100;

  private static final String BOLD = "\u001b[1m";
  private static final String ACCENT = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";

  private final StringBuilder text = new StringBuilder();
  private final boolean isColoured;

  Page(boolean isColoured) {
    this.isColoured = isColoured;
  }

  void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  /// A heading with a blank line before it.
  void heading(String heading) {
    blank();
    line(isColoured ? BOLD + heading + PLAIN : heading);
  }

  String accent(String words) {
    return isColoured ? ACCENT + words + PLAIN : words;
  }

  /// A sentence behind a mark, its next lines under its first word.
  void wrapped(String mark, String sentence) {
    Wrapped.lines(mark, sentence, WIDTH).forEach(this::line);
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Wrapped.length(text)));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
