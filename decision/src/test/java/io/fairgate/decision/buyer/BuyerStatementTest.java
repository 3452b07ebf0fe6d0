package io.fairgate.decision.buyer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.ledger.Ledger;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.yaml.PolicyFiles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuyerStatementTest {
  private static final String HISTORY =
      "0d 17:00 order M buyer=mia device=m1 card=m1 to=DE:Allee_4 total=2500,4800 every=7d times=12\n";

  private static BuyerStatement statement(Ledger ledger, String order, String language) {
    return BuyerStatement.of(ledger.policy(), ledger.last(order).record(), language);
  }

  /// Texts, times, closed choices and facts that round themselves: nothing else fits in.
  @Test
  void theTypeHasNoPlaceForAScoreARuleOrAValue() {
    Set<Class<?>> may =
        Set.of(
            String.class,
            Phrases.class,
            Outcome.class,
            Optional.class,
            DecidedBy.class,
            List.class,
            boolean.class);
    for (Field field : BuyerStatement.class.getDeclaredFields()) {
      boolean isTime = field.getName().equals("atMillis") && field.getType() == long.class;
      assertTrue(
          isTime || Modifier.isStatic(field.getModifiers()) || may.contains(field.getType()),
          field.toString());
    }
    for (RecordComponent part : BuyerStatement.Ground.class.getRecordComponents()) {
      assertTrue(Set.of(String.class, Map.class).contains(part.getType()), part.toString());
    }
    assertEquals(0, BuyerStatement.class.getConstructors().length);
  }

  @Test
  void itTellsTheChangeThatSavesTheOrderAndRoundedFacts() {
    var ledger =
        Ledger.given(
            PolicyFiles.load(PolicyFiles.resource("policy-cast")),
            HISTORY + "90d 18:00 order V buyer=mia device=m1 card=m1 to=DE:Allee_4 total=240137");
    BuyerStatement said = statement(ledger, "V", "en");
    assertEquals(Optional.of(Change.CONFIRM), said.change());
    assertEquals(
        new Told.Money(240_000, "EUR"), said.grounds().getFirst().facts().get("order_value"));
    assertEquals(DecidedBy.SOFTWARE, said.decidedBy());
  }

  @Test
  void aLinkIsToldAsAFixedTextWithoutFacts() {
    var ledger =
        Ledger.given(
            """
            09:00  order  A1  buyer=mia    device=d1  coupon=WELCOME
            09:01  order  A2  buyer=oskar  device=d1  coupon=WELCOME
            """);
    BuyerStatement said = statement(ledger, "A2", "en");
    assertEquals(Map.of(), said.grounds().getFirst().facts());
    assertTrue(BuyerText.of(said).indexOf("mia") < 0);
  }

  @Test
  void itIsInALanguageOrWhollyInEnglish() {
    Map<String, String> files = PolicyFiles.in(PolicyFiles.resource("policy-cast"));
    files.computeIfPresent(
        "reasons.yaml",
        (path, text) ->
            text.replace(
                    "    en: Your bank did not approve",
                    "    de: Ihre Bank hat die Zahlung nicht erlaubt.\n    en: Your bank did not approve")
                .replace(
                    "    en: >-\n      Call the number",
                    "    de: Rufen Sie Ihre Bank an.\n    en: >-\n      Call the number"));
    var ledger =
        Ledger.given(
            PolicyFiles.load(files),
            """
            09:00  order     P  buyer=theo  card=t1
            09:01  declined  P  code=do_not_honor
            09:02  order     C  buyer=theo  card=t1  coupon=WELCOME
            09:03  order     D  buyer=lena  card=t1  coupon=WELCOME
            """);
    BuyerStatement german = statement(ledger, "P", "de-AT");
    assertEquals("de", german.language());
    assertEquals(
        """
        Ihre Bestellung wartet auf Sie.

        Ihre Bank hat die Zahlung nicht erlaubt.
        Rufen Sie Ihre Bank an.
        Mehr dazu: when-the-bank-says-no

        [ Mit einer anderen Karte oder auf anderem Weg zahlen ]

        Das hat Ihre Bank entschieden, nicht wir.
        """,
        BuyerText.of(german));
    assertEquals("en", statement(ledger, "P", "fr").language());
    assertEquals("en", statement(ledger, "D", "de").language());
  }

  @Test
  void whatASellerDidEndsAPartOfTheOrderAndAsksNothing() {
    var ledger =
        Ledger.given(
            """
            09:00  order         A1  buyer=mia
            10:00  out_of_stock  A1
            """);
    BuyerStatement said = statement(ledger, "A1", "en");
    assertEquals("We could not go on with a part of your order.", said.outcomeText());
    assertEquals("", said.changeText());
  }
}
