package io.fairgate.decision.policy.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.PolicyCheck;
import io.fairgate.decision.policy.PolicyCheckText;
import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.RuleSpec;
import io.fairgate.decision.policy.Trigger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The policy that Fairgate comes with.
class DefaultPolicyTest {
  private static final long NOW = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

  private static final Loaded LOADED =
      PolicyLoader.load(PolicyFiles.in(PolicyFiles.root().resolve("policy")));

  private static Policy policy() {
    return switch (LOADED) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused ->
          throw new AssertionError("\n" + FaultText.of(refused.faults()));
    };
  }

  @Test
  void everythingThatItSaysIsReached() {
    policy();
    if (LOADED instanceof Loaded.Ok(var policy, var warnings)) {
      assertEquals("", FaultText.of(warnings));
    }
  }

  @Test
  void everyExampleComesOutAsItsRuleSays() {
    PolicyCheck.Report report = PolicyCheck.run(policy(), NOW);
    assertTrue(report.isSound(), () -> "\n" + PolicyCheckText.of(report));
    assertEquals(List.of(), report.expired());
  }

  @Test
  void everyTriggerHasARuleWithANearMiss() {
    Policy policy = policy();
    Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
    for (RuleSpec rule : policy.rules()) {
      Reason reason = reason(policy, rule);
      Trigger.of(reason.trigger()).ifPresent(triggers::add);
      assertFalse(rule.mustNot().isEmpty(), rule.id());
      assertTrue(rule.mustNot().stream().anyMatch(e -> !e.note().isEmpty()), rule.id());
    }
    assertEquals(EnumSet.allOf(Trigger.class), triggers);
  }

  @Test
  void whatIsOnlyUnusualNeverCloses() {
    Policy policy = policy();
    for (RuleSpec rule : policy.rules()) {
      String trigger = reason(policy, rule).trigger();
      if (List.of("A3", "A4", "A5", "A6", "A7").contains(trigger)) {
        assertTrue(rule.effect() != Effect.CLOSE, rule.id());
      }
    }
  }

  @Test
  void trustClearsOnlyWhatIsUnusual() {
    for (RuleSpec rule : policy().rules()) {
      if (rule.effect() == Effect.TRUST) {
        assertTrue(List.of("A3", "A4", "A5").containsAll(rule.clears()), rule.id());
      }
    }
  }

  @Test
  void everyReasonThatStopsAnOrderTellsItsBuyerWhatToDo() {
    for (Reason reason : policy().reasons().values()) {
      if (!reason.trigger().isEmpty()) {
        assertFalse(reason.buyerText().getOrDefault("en", "").isBlank(), reason.code());
        assertFalse(reason.remedy().getOrDefault("en", "").isBlank(), reason.code());
        assertFalse(reason.article().isBlank(), reason.code());
      }
    }
  }

  private static Reason reason(Policy policy, RuleSpec rule) {
    Reason reason = policy.reasons().get(rule.reason());
    assertTrue(reason != null, rule.id());
    return reason;
  }
}
