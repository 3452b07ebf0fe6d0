package io.fairgate.server.api;

import io.fairgate.server.http.Call;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In which language a buyer's texts are told: the first that `Accept-Language` names.
final class Language {
  private static final int LETTERS = 2;

  private Language() {}

  static String of(Call call) {
    @Nullable String wish = call.header("Accept-Language");
    if (wish == null || wish.length() < LETTERS) {
      return "en";
    }
    String language = wish.substring(0, LETTERS).toLowerCase(Locale.ROOT);
    return language.chars().allMatch(c -> c >= 'a' && c <= 'z') ? language : "en";
  }
}
