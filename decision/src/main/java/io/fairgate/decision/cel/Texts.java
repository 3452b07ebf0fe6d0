package io.fairgate.decision.cel;

import com.google.re2j.Pattern;
import java.util.Set;

/// What the bytecode asks of texts.
final class Texts {
  private Texts() {}

  static long length(String text) {
    return text.codePointCount(0, text.length());
  }

  static boolean matches(String text, Pattern pattern) {
    return pattern.matcher(text).find();
  }

  static boolean contains(String text, Set<String> set) {
    return set.contains(text);
  }

  static boolean listed(String text, NamedLists lists, String list, Values values) {
    return lists.contains(list, text, values.nowMillis);
  }
}
