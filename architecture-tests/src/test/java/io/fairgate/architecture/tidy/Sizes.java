package io.fairgate.architecture.tidy;

import java.util.ArrayList;
import java.util.List;

/// A tree is pleasant to enter when most of its files fit on a page or two.
public final class Sizes {
  /// Beyond this a file holds more than one idea.
  static final int LINES_MAX = 500;

  /// Nine files in ten are shorter: one sitting each.
  static final int LINES_OF_NINE_IN_TEN = 250;

  /// Half of the files are shorter: two screens.
  static final int LINES_OF_HALF = 100;

  private Sizes() {}

  public static List<Fault> faults(Tree tree) {
    List<Fault> faults = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    tree.texts()
        .forEach((path, text) -> {
          if (path.endsWith(".java")) {
            long lines = text.lines().count();
            sizes.add(lines);
            if (lines > LINES_MAX) {
              faults.add(
                  Fault.in(
                      path,
                      "at most " + LINES_MAX + " lines, got " + lines + ": split it by idea"));
            }
          }
        });
    sizes.sort(null);
    judge(faults, sizes, 50, LINES_OF_HALF);
    judge(faults, sizes, 90, LINES_OF_NINE_IN_TEN);
    return faults;
  }

  private static void judge(List<Fault> faults, List<Long> sizes, int percent, int lines) {
    if (!sizes.isEmpty()) {
      long got = sizes.get((sizes.size() - 1) * percent / 100);
      if (got >= lines) {
        faults.add(
            Fault.in(
                "*.java",
                percent + " % of the files must be under " + lines + " lines, got " + got));
      }
    }
  }
}
