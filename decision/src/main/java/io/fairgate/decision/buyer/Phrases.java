package io.fairgate.decision.buyer;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.text.Numbers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said to every buyer in one language, around the texts of the reasons.
record Phrases(
    String language,
    Numbers numbers,
    Map<Outcome, String> outcomes,
    Map<Change, String> changes,
    Map<String, String> words,
    String lessThanOne,
    String linesEnded,
    String noChange,
    Map<DecidedBy, String> decidedBy,
    String term,
    String article) {

  private static final List<Phrases> ALL = List.of(English.PHRASES, German.PHRASES);

  /// Of a language as it is asked for, `de` or `de-AT`; null where we do not speak it.
  static @Nullable Phrases of(String language) {
    for (Phrases phrases : ALL) {
      if (language.equals(phrases.language) || language.startsWith(phrases.language + "-")) {
        return phrases;
      }
    }
    return null;
  }

  static Map<Outcome, String> outcomes(String... sentences) {
    var map = new EnumMap<Outcome, String>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      map.put(outcome, sentences[outcome.ordinal()]);
    }
    return map;
  }

  static Map<DecidedBy, String> decidedBy(String... sentences) {
    var map = new EnumMap<DecidedBy, String>(DecidedBy.class);
    for (DecidedBy who : DecidedBy.values()) {
      map.put(who, sentences[who.ordinal()]);
    }
    return map;
  }

  static Map<Change, String> changes(String... sentences) {
    var map = new EnumMap<Change, String>(Change.class);
    for (Change change : Change.values()) {
      map.put(change, sentences[change.ordinal()]);
    }
    return map;
  }

  /// A fact in words; empty for what cannot be said.
  String say(Told told) {
    return switch (told) {
      case Told.Money money -> numbers.shortMoney(money.minor(), money.currency());
      case Told.Count count -> numbers.whole(count.count());
      case Told.PerWeek rate -> rate.times() == 0 ? lessThanOne : numbers.whole(rate.times());
      case Told.Country country -> Countries.name(country.code(), language);
      case Told.Word word -> words.getOrDefault(word.word(), "");
    };
  }
}
