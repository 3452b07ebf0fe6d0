package io.fairgate.decision.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.ledger.Golden;
import io.fairgate.decision.ledger.Ledger;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.PolicyFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String REASONS =
      """
      buyer.odd:
        trigger: A4
        analyst: "{order_value} in {order_items} items, shipped to {order_ship_region}."
        buyer: {en: We have a question about this order.}
        remedy: {en: Answer it and the order goes on.}
      """;

  private static final String FEATURES =
      """
      card_orders_1h: {entity: card, aggregate: count, window: 1h, doc: Orders with this card in an hour.}
      device_cards_1d: {entity: device, aggregate: distinct, of: card, window: 1d, doc: Cards on this device in a day.}
      """;

  private static Policy policy(String when, String limits) {
    Map<String, String> files = new HashMap<>();
    files.put("policy.yaml", "name: odd\ncurrency: EUR\n" + limits);
    files.put("reasons.yaml", REASONS);
    files.put("features/card.yaml", FEATURES);
    for (String rule : List.of("an-odd-order", "an-odd-order-still")) {
      files.put(
          "rules/" + rule + ".yaml",
          """
          when: %s
          effect: challenge
          change: confirm
          reason: buyer.odd
          score: 70
          examples:
            must: [{order_items: 9}]
            must_not: [{order_items: 2, note: a pair}]
          """
              .formatted(rule.endsWith("still") ? "(" + when + ") && order_items > 0" : when));
    }
    return PolicyFiles.load(files);
  }

  private static Explanation explained(Ledger ledger, String order) {
    return Explanation.of(ledger.policy(), ledger.last(order).record());
  }

  @Test
  void aRuleInErrorIsNamedWithItsError() {
    var ledger =
        Ledger.given(policy("100 / (order_items - 1) > 10", ""), "09:00 order A1 buyer=mia");
    Explanation explained = explained(ledger, "A1");
    assertEquals("approve", explained.outcome().written());
    assertEquals("division by zero", explained.inError().getFirst().error());
    assertTrue(
        ExplanationText.of(explained)
            .contains("In error, and so not fired\n  An odd order: division by zero\n"));
  }

  @Test
  void aRuleThatWaitsForAWindowIsNamedWithWhatItReads() {
    var ledger =
        Ledger.given(policy("card_orders_1h >= 1 && order_items >= 1", ""), "")
            .warming("card_orders_1h", 1)
            .then("0d 09:00 order A1 buyer=mia card=c1\n1d 09:00 order A2 buyer=mia card=c1");
    Explanation first = explained(ledger, "A1");
    assertEquals("approve", first.outcome().written());
    assertEquals(List.of("card_orders_1h"), first.waiting().getFirst().features());
    assertEquals("challenge", explained(ledger, "A2").outcome().written());
  }

  @Test
  void partsAddUpToTheScoreWhereItEndsAtAHundred() {
    var ledger = Ledger.given(policy("order_items >= 1", ""), "09:00 order A1 buyer=mia");
    var score = explained(ledger, "A1").score();
    assertEquals(100, score.total());
    assertEquals(40, score.beyondMax());
    assertEquals(
        score.total() + score.beyondMax(),
        score.parts().stream().mapToInt(Explanation.Part::points).sum());
  }

  @Test
  void bucketsAndSketchesAreNamed() {
    String limits = "limits: {exact_events: 16, exact_distinct: 16}\n";
    var ledger = Ledger.given(policy("card_orders_1h > 999 || device_cards_1d > 999", limits), "");
    for (int i = 0; i < 200; i++) {
      ledger.then(
          "%02d:%02d order A%d buyer=b%d device=d1 card=%s"
              .formatted(9 + i / 60, i % 60, i, i, i % 2 == 0 ? "c" : "c" + i));
    }
    List<String> said = explained(ledger, "A198").approximations();
    assertEquals(2, said.size(), said::toString);
    assertTrue(said.get(0).startsWith("A busy entity's window is kept in buckets"), said::toString);
    assertTrue(said.get(1).contains("3.25 %"), said::toString);
  }

  @Test
  void whatAnOrderBroughtCannotColourTheScreen() {
    var ledger =
        Ledger.given(
            policy("order_ship_region != ''", ""),
            "09:00 order A1 buyer=mia to=DE-\u001b[31mBE:Allee_1");
    String text = ExplanationText.of(explained(ledger, "A1"));
    assertTrue(text.contains("shipped to <U+001B>[31mBE."), text);
    assertTrue(text.indexOf('\u001b') < 0, text);
  }

  @Test
  void coloursComeOnlyWhereAsked() {
    var ledger = Ledger.given(policy("order_items >= 1", ""), "09:00 order A1 buyer=mia");
    Explanation explained = explained(ledger, "A1");
    assertTrue(ExplanationText.of(explained).indexOf('\u001b') < 0);
    assertTrue(ExplanationText.of(explained, true).indexOf('\u001b') > 0);
  }

  @Test
  void jsonIsCanonical() {
    var ledger =
        Ledger.given(
            policy("order_items >= 1 && order_value > 2000", ""),
            "09:00 order A1 buyer=mia to=DE-BE:Allee_1");
    String json =
        ExplanationJson.of(explained(ledger, "A1"))
            .replaceFirst("\"hash\":\"[0-9a-f]{64}\"", "\"hash\":\"...\"");
    Golden.check("explained/an-odd-order.json", json + "\n");
  }

  @Test
  void aRecordOfAnotherPolicyIsRefused() {
    var ledger = Ledger.given(policy("order_items >= 1", ""), "09:00 order A1 buyer=mia");
    Policy other = policy("order_items >= 2", "");
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Explanation.of(other, ledger.last("A1").record()));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("the record was written under"));
  }
}
