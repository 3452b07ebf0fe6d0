package io.fairgate.server.minfraud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tables of `docs/minfraud.md`: their rows, without heads, each cell without its backticks.
public final class Page {
  private static final Path FILE =
      Path.of(System.getProperty("fairgate.root", ".."), "docs", "minfraud.md");

  private Page() {}

  /// The rows of the table that begins with this head.
  public static List<List<String>> table(String head) {
    List<String> lines = text().lines().toList();
    int at = lines.indexOf(head);
    if (at < 0) {
      throw new IllegalStateException("the page has no table " + head);
    }
    var rows = new ArrayList<List<String>>();
    for (int i = at + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
      String line = lines.get(i).strip();
      rows.add(
          Arrays.stream(line.substring(1, line.length() - 1).split(" \\|", -1))
              .map(cell -> bare(cell.strip()))
              .toList());
    }
    return rows;
  }

  public static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static String bare(String cell) {
    boolean isOneCode = cell.length() > 1 && cell.startsWith("`") && cell.endsWith("`");
    String inner = isOneCode ? cell.substring(1, cell.length() - 1) : cell;
    return isOneCode && inner.indexOf('`') < 0 ? inner : cell;
  }
}
