package io.fairgate.decision.cel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How far one name is from another, in slips of the keyboard.
public final class Spelling {
  /// Beyond a third of its letters a name is another name, not a typo.
  private static final int SLIPS_PER_LETTERS = 3;

  /// A longer name is not compared: the work grows with the square of the length.
  private static final int LENGTH_MAX = 128;

  private Spelling() {}

  private record Near(String name, int slips) {}

  /// The known names most like `name`, the likest first; none when none is near.
  public static List<String> nearest(String name, Collection<String> known, int max) {
    if (name.length() > LENGTH_MAX) {
      return List.of();
    }
    int allowed = Math.max(1, name.length() / SLIPS_PER_LETTERS);
    List<Near> near = new ArrayList<>();
    for (String candidate : known) {
      if (Math.abs(candidate.length() - name.length()) <= allowed) {
        int slips = slips(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
        if (slips <= allowed) {
          near.add(new Near(candidate, slips));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::slips).thenComparing(Near::name));
    return near.stream().limit(max).map(Near::name).toList();
  }

  /// The distance of Damerau and Levenshtein (optimal string alignment): letters put in, left out,
  /// replaced or swapped with their neighbour.
  static int slips(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
