package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.Outcome;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.field.Field;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.RuleSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds what a policy says and never comes to: names that nobody reads, conditions that cannot
/// change, rules that say again what another says. Each finding is certain; it is a warning.
final class Reach {
  /// A rule with the page that it stands on and the offset of its condition.
  record Placed(RuleSpec rule, Page page, int offset) {}

  /// A name with the page and the offset at which it is declared.
  record Declared(Page page, int offset) {}

  /// More events than that are those of an order.
  private static final int BRINGING_MAX = 6;

  private final List<Placed> rules;
  private final Scope scope;

  Reach(List<Placed> rules, Scope scope) {
    this.rules = rules;
    this.scope = scope;
  }

  void rules() {
    Map<String, Placed> byCondition = new HashMap<>();
    for (Placed placed : rules) {
      constant(placed);
      unbrought(placed);
      RuleSpec rule = placed.rule;
      String same =
          rule.on() + " " + rule.effect() + " " + rule.reason() + " " + rule.when().text();
      Placed first = byCondition.putIfAbsent(same, placed);
      if (first != null) {
        placed.page.warn(
            placed.offset, "says the same as `" + first.rule.id() + "`", "one of the two can go");
      }
    }
  }

  /// A condition that reads nothing is always the same.
  private void constant(Placed placed) {
    if (!placed.rule.when().variables().isEmpty()) {
      return;
    }
    boolean fires =
        placed.rule.when().evaluate(new Values(scope)) instanceof Outcome.Bool(boolean value)
            && value;
    placed.page.warn(
        placed.offset,
        fires ? "a condition that is always true" : "a condition that is never true",
        "it reads no field and no feature");
  }

  /// A field that an event does not bring is empty whenever the rule is asked at it.
  private static void unbrought(Placed placed) {
    for (String event : placed.rule.on()) {
      for (Variable variable : placed.rule.when().variables()) {
        Field field = Fields.find(variable.name()).orElse(null);
        if (field != null && !field.isBroughtBy(event)) {
          placed.page.warn(
              placed.offset,
              "at `" + event + "`, `" + field.name() + "` is always empty",
              bringing(field));
        }
      }
    }
  }

  void features(List<FeatureSpec> features, Map<String, Declared> declared, Set<String> facts) {
    Set<String> read = new HashSet<>(facts);
    for (Placed placed : rules) {
      for (Variable variable : placed.rule.when().variables()) {
        read.add(variable.name());
      }
    }
    for (FeatureSpec feature : features) {
      if (feature instanceof FeatureSpec.Ratio ratio) {
        read.add(ratio.of());
        read.add(ratio.to());
      }
    }
    unused(declared, read, "no rule reads the feature `%s`");
  }

  void lists(Map<String, Declared> declared, Collection<List<String>> asked) {
    Set<String> read = new HashSet<>();
    asked.forEach(read::addAll);
    for (Placed placed : rules) {
      read.addAll(placed.rule.when().lists());
    }
    unused(declared, read, "no condition looks in the list `%s`");
  }

  void reasons(Map<String, Declared> declared) {
    Set<String> read = new HashSet<>();
    for (Placed placed : rules) {
      read.add(placed.rule.reason());
    }
    unused(declared, read, "no rule has the reason `%s`");
  }

  private static void unused(Map<String, Declared> declared, Set<String> read, String message) {
    declared.forEach((name, at) -> {
      if (!read.contains(name)) {
        at.page.warn(at.offset, String.format(Locale.ROOT, message, name), "it can go");
      }
    });
  }

  /// Which events bring a field, said as advice.
  static String bringing(Field field) {
    List<String> events = new ArrayList<>();
    for (EventType type : EventType.values()) {
      if (type.brings(field)) {
        events.add(type.written());
      }
    }
    return events.size() > BRINGING_MAX
        ? "it comes with the events of an order"
        : "it comes with " + String.join(", ", events);
  }
}
