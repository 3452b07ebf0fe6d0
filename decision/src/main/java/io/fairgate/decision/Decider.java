package io.fairgate.decision;

import io.fairgate.decision.cel.Hits;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.Policy.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From joined values to a decision: asks the rules, weighs what fired, writes the record. Keeps no
/// state of entities; one a thread, since its scratch arrays are reused. On the hot path.
public final class Decider {
  private static final int[] NO_RULES = {};

  private final Policy policy;
  private final @Nullable Asked[] asked;
  private final Hits hits;
  private final Verdict verdict;
  private final DecisionRecord record;
  private final long[] warmUntil;
  private final int[] warming;
  private int warmingCount;

  public Decider(Policy policy) {
    this.policy = policy;
    asked = new Asked[EventType.COUNT];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = policy.asked().get(EventType.at(i).written());
    }
    hits = new Hits(policy.rules().size());
    verdict = new Verdict(policy);
    record = new DecisionRecord(policy);
    warmUntil = new long[policy.rules().size()];
    warming = new int[policy.rules().size()];
  }

  /// Until when the rules that read a feature wait for its window to fill.
  public void warm(String feature, long untilMillis) {
    for (int i = 0; i < warmUntil.length; i++) {
      boolean reads =
          policy.rules().get(i).when().variables().stream()
              .anyMatch(variable -> variable.name().equals(feature));
      if (reads) {
        warmUntil[i] = Math.max(warmUntil[i], untilMillis);
      }
    }
  }

  /// `values` holds the fields and every feature; `passes` what the buyer's passes clear;
  /// `errorMax` and `isSketched` how far windows are approximate.
  public Evaluation decide(
      String orderId,
      int eventType,
      Values values,
      List<String> passes,
      long errorMax,
      boolean isSketched) {
    Asked rules = asked[eventType];
    int[] places = NO_RULES;
    if (rules == null) {
      hits.firedCount = 0;
      hits.errorCount = 0;
    } else {
      places = rules.rules();
      rules.predicates().evaluate(values, hits);
    }
    holdBackWarming(places, values.nowMillis);
    verdict.reach(places, hits, passes);
    byte[] bytes =
        record.write(
            orderId,
            eventType,
            places,
            hits,
            warming,
            warmingCount,
            verdict,
            errorMax,
            isSketched,
            values);
    return new Evaluation(
        verdict.outcome, verdict.change, verdict.score, verdict.reasons(places, hits), bytes);
  }

  private void holdBackWarming(int[] places, long now) {
    warmingCount = 0;
    int kept = 0;
    for (int i = 0; i < hits.firedCount; i++) {
      int rule = places[hits.fired[i]];
      if (warmUntil[rule] > now) {
        warming[warmingCount++] = rule;
      } else {
        hits.fired[kept++] = hits.fired[i];
      }
    }
    hits.firedCount = kept;
  }

  /// Whether the last decision found a rule true with this reason or trigger, and cleared it.
  boolean isCleared(String reasonOrTrigger, int eventType) {
    for (int i = 0; i < hits.firedCount; i++) {
      int rule = fired(i, eventType);
      if (verdict.isCleared(rule) && verdict.isNamed(rule, reasonOrTrigger)) {
        return true;
      }
    }
    return false;
  }

  /// What a record says that was written under this policy.
  Recorded read(byte[] bytes) {
    return record.read(bytes);
  }

  /// The rules that the last decision found true, ascending, whatever came of them.
  public int firedCount() {
    return hits.firedCount;
  }

  /// The i-th of them, as a place in the policy's rules.
  public int fired(int i, int eventType) {
    Asked rules = asked[eventType];
    if (rules == null) {
      throw new IllegalStateException("no rule is asked at " + EventType.at(eventType).written());
    }
    return rules.rules()[hits.fired[i]];
  }
}
