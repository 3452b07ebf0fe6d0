package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// What to write instead of a word that is not known.
final class Advice {
  /// More words than that are not read but looked up.
  private static final int SHOWN_MAX = 14;

  private Advice() {}

  /// The nearest of the known words, or all of them where they are few.
  static String instead(String word, Collection<String> known) {
    List<String> near = Spelling.nearest(word, known, 2);
    if (!near.isEmpty()) {
      return "did you mean `" + String.join("` or `", near) + "`?";
    }
    return known.isEmpty() || known.size() > SHOWN_MAX ? "" : oneOf(known);
  }

  static String oneOf(Collection<String> known) {
    return "write one of " + String.join(", ", new TreeSet<>(known));
  }
}
