package io.fairgate.decision.buyer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fairgate.decision.ledger.Ledger;
import io.fairgate.decision.policy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is never said to a buyer, in any text that Fairgate comes with.
class BannedWordsTest {
  private static final List<String> NEVER =
      List.of(
          "invalid",
          "fraud",
          "suspicious",
          "suspicion",
          "violation",
          "security reason",
          "please note",
          "unfortunately",
          "betrug",
          "verdächtig",
          "ungültig",
          "verstoß",
          "leider");

  @Test
  void noTextOfAReasonSaysThem() {
    var found = new ArrayList<String>();
    for (Reason reason : Ledger.given("").policy().reasons().values()) {
      for (String text : reason.buyerText().values()) {
        look(reason.code(), text, found);
      }
      for (String text : reason.remedy().values()) {
        look(reason.code(), text, found);
      }
      look(reason.code(), reason.term(), found);
      look(reason.code(), reason.article().replace('-', ' '), found);
    }
    assertEquals(List.of(), found);
  }

  @Test
  void noPhraseOfALanguageSaysThem() {
    var found = new ArrayList<String>();
    for (Phrases phrases : List.of(English.PHRASES, German.PHRASES)) {
      look(phrases.language(), phrases.toString(), found);
    }
    assertEquals(List.of(), found);
  }

  @Test
  void everyLanguageHasEveryWord() {
    assertEquals(English.PHRASES.words().keySet(), German.PHRASES.words().keySet());
    for (Phrases phrases : List.of(English.PHRASES, German.PHRASES)) {
      assertFalse(phrases.words().values().stream().anyMatch(String::isBlank));
      assertEquals(4, phrases.outcomes().size());
      assertEquals(5, phrases.changes().size());
      assertEquals(3, phrases.decidedBy().size());
    }
  }

  private static void look(String where, String text, List<String> found) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : NEVER) {
      if (lower.contains(word)) {
        found.add(where + ": " + word);
      }
    }
  }
}
