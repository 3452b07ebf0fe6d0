package io.fairgate.decision.policy;

import io.fairgate.decision.cel.Change;
import io.fairgate.decision.cel.Counterfactual;
import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.Hits;
import io.fairgate.decision.cel.Outcome;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.Policy.Asked;
import io.fairgate.decision.policy.RuleSpec.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs each rule's examples through the conditions as they are compiled for the engine.
///
/// An example is asked at each event at which its rule is asked, or at the one that it names as
/// `event`; what must fire must fire at one of them, what must not at none.
public final class PolicyCheck {
  private final Policy policy;
  private final long nowMillis;
  private final Map<String, int[]> placeOfRule = new HashMap<>();
  private final Hits hits;

  private PolicyCheck(Policy policy, long nowMillis) {
    this.policy = policy;
    this.nowMillis = nowMillis;
    this.hits = new Hits(policy.rules().size());
    policy.asked().forEach((event, asked) -> placeOfRule.put(event, places(asked)));
  }

  /// An example that does not come out as its rule's author says, and why.
  public record Failure(RuleSpec rule, Example example, boolean mustFire, String why) {}

  /// What was run and what failed; `expired` names entries of lists that hold no more.
  public record Report(int rules, int examples, List<Failure> failures, List<Expired> expired) {
    public boolean isSound() {
      return failures.isEmpty();
    }
  }

  /// An entry of a list that ended before the time of the check.
  public record Expired(String list, NamedList.Entry entry) {}

  /// `nowMillis` is when the check is made: entries of lists end.
  public static Report run(Policy policy, long nowMillis) {
    return new PolicyCheck(policy, nowMillis).run();
  }

  private Report run() {
    List<Failure> failures = new ArrayList<>();
    int examples = 0;
    for (int i = 0; i < policy.rules().size(); i++) {
      RuleSpec rule = policy.rules().get(i);
      for (Example example : rule.must()) {
        run(i, example, true, failures);
      }
      for (Example example : rule.mustNot()) {
        run(i, example, false, failures);
      }
      examples += rule.must().size() + rule.mustNot().size();
    }
    return new Report(
        policy.rules().size(), examples, List.copyOf(failures), List.copyOf(expired()));
  }

  private int[] places(Asked asked) {
    int[] places = new int[policy.rules().size()];
    Arrays.fill(places, -1);
    for (int place = 0; place < asked.rules().length; place++) {
      places[asked.rules()[place]] = place;
    }
    return places;
  }

  private void run(int index, Example example, boolean mustFire, List<Failure> failures) {
    RuleSpec rule = policy.rules().get(index);
    List<String> events =
        example.values().get("event") instanceof String event ? List.of(event) : rule.on();
    boolean fired = false;
    Values last = ExampleValues.of(policy, example, rule.on().get(0), nowMillis);
    for (String event : events) {
      Values values = ExampleValues.of(policy, example, event, nowMillis);
      if (fires(index, event, values)) {
        fired = true;
        last = values;
      }
    }
    if (fired != mustFire) {
      failures.add(new Failure(rule, example, mustFire, why(rule.when(), last)));
    }
  }

  private boolean fires(int index, String event, Values values) {
    Asked asked = policy.asked().get(event);
    int[] places = placeOfRule.get(event);
    if (asked == null || places == null || places[index] < 0) {
      return false;
    }
    asked.predicates().evaluate(values, hits);
    for (int i = 0; i < hits.firedCount; i++) {
      if (hits.fired[i] == places[index]) {
        return true;
      }
    }
    return false;
  }

  /// The values that decided, what the condition came to, and what would have had to be different.
  private static String why(Expression when, Values values) {
    List<String> read = new ArrayList<>();
    for (Variable variable : when.variables()) {
      read.add(variable.name() + " = " + ExampleValues.written(values, variable));
    }
    String with = read.isEmpty() ? "" : " with " + String.join(", ", read);
    return switch (when.evaluate(values)) {
      case Outcome.Bool(boolean value) ->
          "the condition is " + value + with + (value ? otherwise(when, values) : "");
      case Outcome.Failed(String reason) -> "the condition ends in error, " + reason + "," + with;
      case Outcome.Int i -> "";
      case Outcome.Real r -> "";
      case Outcome.Text t -> "";
    };
  }

  private static String otherwise(Expression when, Values values) {
    List<List<Change>> ways = Counterfactual.of(when, values);
    return ways.isEmpty()
        ? ""
        : "; " + ways.get(0).stream().map(Change::sentence).collect(Collectors.joining(", and "));
  }

  private List<Expired> expired() {
    List<Expired> expired = new ArrayList<>();
    for (NamedList list : policy.lists().values()) {
      for (NamedList.Entry entry : list.entries().values()) {
        if (entry.untilMillis() <= nowMillis) {
          expired.add(new Expired(list.name(), entry));
        }
      }
    }
    return expired;
  }
}
