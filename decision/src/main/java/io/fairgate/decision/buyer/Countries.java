package io.fairgate.decision.buyer;

import java.util.Locale;
import java.util.Set;

/// Countries by the names that a language has for them.
final class Countries {
  private static final Set<String> WITH_ARTICLE =
      Set.of("US", "GB", "NL", "AE", "PH", "BS", "GM", "MV", "DO", "CF", "KM", "SC", "MH", "SB");

  private Countries() {}

  /// As it stands in a sentence behind `to`; the code itself where the language has no name for it.
  static String name(String code, String language) {
    if (code.isEmpty()) {
      return "";
    }
    String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
    return language.equals("en") && WITH_ARTICLE.contains(code) ? "the " + name : name;
  }
}
