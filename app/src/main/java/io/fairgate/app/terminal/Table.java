package io.fairgate.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of cells in columns: the first to the left, the others, which are numbers, to the right.
public final class Table {
  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String title, String... heads) {
    this.title = title;
    if (heads.length > 0) {
      rows.add(List.of(heads));
    }
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.size() <= 1;
  }

  public String text() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    var widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    var out = new StringBuilder(title.isEmpty() ? "" : title + "\n");
    for (List<String> row : rows) {
      var line = new StringBuilder("  ");
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        String space = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
        line.append(i == 0 ? cell + space : "  " + space + cell);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /// `1,234,567`.
  public static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A share in percent, with so many digits that small ones show.
  public static String percent(double share) {
    return Double.isNaN(share)
        ? "-"
        : String.format(
            Locale.ROOT, share != 0 && share < 0.01 ? "%.3f %%" : "%.1f %%", 100 * share);
  }

  /// Minor units of a currency with two decimals.
  public static String money(long minor, String currency) {
    return String.format(Locale.ROOT, "%,d.%02d %s", minor / 100, Math.abs(minor % 100), currency);
  }
}
