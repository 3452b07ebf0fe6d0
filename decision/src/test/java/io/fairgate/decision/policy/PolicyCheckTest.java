package io.fairgate.decision.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.policy.yaml.FaultText;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyFiles;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {
  private static final long NOW = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

  @Test
  void examplesThatComeOutAreCounted() {
    PolicyCheck.Report report = check("card_buyers_1h > 3", NOW);
    assertTrue(report.isSound());
    assertEquals("3 rules, 6 examples, all as their authors say\n", PolicyCheckText.of(report));
  }

  @Test
  void anExampleThatMustFireAndDoesNotSaysWhichValuesDecided() {
    assertEquals(
        """
        rules/a-card-on-many-accounts.yaml:6:10
          A card on many accounts must fire here and does not
          the condition is false with card_buyers_1h = 4

        3 rules, 6 examples, 1 not as their authors say
        """,
        PolicyCheckText.of(check("card_buyers_1h > 4", NOW)));
  }

  @Test
  void anExampleThatMustNotFireAndDoesSaysWhatWouldHaveHadToBeDifferent() {
    assertEquals(
        """
        rules/a-card-on-many-accounts.yaml:7:14
          A card on many accounts must not fire here and does (a couple on one card)
          the condition is true with card_buyers_1h = 2; card_buyers_1h was 2, would have had to be 1 or fewer

        3 rules, 6 examples, 1 not as their authors say
        """,
        PolicyCheckText.of(check("card_buyers_1h > 1", NOW)));
  }

  @Test
  void aConditionThatEndsInErrorDoesNotFire() {
    PolicyCheck.Report report = check("card_buyers_1h / card_orders_1h > 3", NOW);
    assertFalse(report.isSound());
    assertTrue(PolicyCheckText.of(report).contains("ends in error, division by zero"));
  }

  @Test
  void aTimeSinceIsNoneWhereTheExampleSaysNothing() {
    Map<String, String> files = PolicyFiles.baseWith(Map.of());
    files.put("features/since.yaml", "card_since: {entity: card, aggregate: since_first}\n");
    files.put(
        "rules/a-card-on-many-accounts.yaml", rule("card_since == -1 || order_distance_km > 0.0"));
    assertEquals(2, failures(files));
  }

  private static int failures(Map<String, String> files) {
    PolicyCheck.Report report = PolicyCheck.run(policy(files), NOW);
    return report.isSound() ? 0 : report.failures().size() + 1;
  }

  @Test
  void anEntryOfAListThatHasEndedIsNamed() {
    PolicyCheck.Report report =
        check("card_buyers_1h > 3", Instant.parse("2027-02-01T00:00:00Z").toEpochMilli());
    assertEquals(1, report.expired().size());
    String text = PolicyCheckText.of(report);
    assertTrue(text.contains("list good_buyers: `example.org` ended on 2027-01-01"), () -> text);
    assertTrue(text.contains("A cleared buyer must fire here and does not"), () -> text);
  }

  private static PolicyCheck.Report check(String when, long nowMillis) {
    Map<String, String> rule = Map.of("rules/a-card-on-many-accounts.yaml", rule(when));
    return PolicyCheck.run(policy(PolicyFiles.baseWith(rule)), nowMillis);
  }

  private static String rule(String when) {
    return "when: "
        + when
        + """

        effect: review
        reason: card.many_accounts
        score: 60
        examples:
          must: [{card_buyers_1h: 4}]
          must_not: [{card_buyers_1h: 2, note: a couple on one card}]
        """;
  }

  private static Policy policy(Map<String, String> files) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused -> throw new AssertionError(FaultText.of(refused.faults()));
    };
  }
}
