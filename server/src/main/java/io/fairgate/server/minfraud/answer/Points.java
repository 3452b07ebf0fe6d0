package io.fairgate.server.minfraud.answer;

import io.fairgate.decision.Recorded;
import io.fairgate.decision.policy.RuleSpec;
import java.util.Map;
import java.util.TreeMap;

/// How many points each reason of a decision has, and all together, 100 at most.
public record Points(int total, Map<String, Integer> byReason) {
  public static final Points NONE = new Points(0, Map.of());

  public static Points of(Recorded recorded) {
    var byReason = new TreeMap<String, Integer>();
    for (RuleSpec rule : recorded.counting()) {
      byReason.merge(rule.reason(), rule.score(), Integer::sum);
    }
    return new Points(recorded.score(), byReason);
  }

  int of(String reason) {
    return byReason.getOrDefault(reason, 0);
  }
}
