package io.fairgate.decision;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.RuleSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a decision's record says, with the rules that its numbers stand for.
///
/// `fired` are the rules that count and those of trust, `cleared` those that trust or a pass
/// cleared; `values` holds what every rule and every reason's text read, the rest at their
/// defaults.
public record Recorded(
    Policy policy,
    String orderId,
    long atMillis,
    String event,
    Outcome outcome,
    @Nullable Change change,
    int score,
    long errorMax,
    boolean isSketched,
    List<RuleSpec> fired,
    List<RuleSpec> cleared,
    List<RuleSpec> errors,
    List<RuleSpec> warming,
    Values values) {

  /// Reads a record that was written under this policy.
  public static Recorded read(Policy policy, byte[] record) {
    return new DecisionRecord(policy).read(record);
  }

  /// The rules that count, the gravest first.
  public List<RuleSpec> counting() {
    var counting = new ArrayList<RuleSpec>();
    for (int effect = Effect.CLOSE.ordinal(); effect > Effect.TRUST.ordinal(); effect--) {
      for (RuleSpec rule : fired) {
        if (rule.effect().ordinal() == effect) {
          counting.add(rule);
        }
      }
    }
    return counting;
  }

  /// The rules of trust that fired.
  public List<RuleSpec> trusting() {
    return fired.stream().filter(rule -> rule.effect() == Effect.TRUST).toList();
  }
}
