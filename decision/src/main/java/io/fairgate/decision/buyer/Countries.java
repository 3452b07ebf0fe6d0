package io.fairgate.decision.buyer;

import java.util.Locale;

/// Countries by the names that a language has for them.
final class Countries {
  private Countries() {}

  /// The code itself where the language has no name for it.
  static String name(String code, String language) {
    return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(Locale.of(language));
  }
}
