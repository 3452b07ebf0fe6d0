package io.fairgate.decision.policy;

import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec.Aggregate;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import io.fairgate.decision.policy.RuleSpec.Example;
import java.util.List;

/// The values that an example stands for: what it says, the rest as it is where nothing is known:
/// 0, false or empty, and -1 for a distance and for the time since something.
final class ExampleValues {
  private ExampleValues() {}

  static Values of(Policy policy, Example example, String event, long nowMillis) {
    Scope scope = policy.scope();
    var values = new Values(scope);
    values.nowMillis = nowMillis;
    values.doubles[Fields.ORDER_DISTANCE_KM] = -1;
    values.strings[Fields.EVENT] = event;
    for (FeatureSpec feature : policy.features()) {
      if (feature instanceof Windowed windowed && isSince(windowed)) {
        values.ints[scope.find(feature.name()).orElseThrow().slot()] = -1;
      }
    }
    example.values().forEach((name, value) -> put(values, scope.find(name).orElseThrow(), value));
    return values;
  }

  private static boolean isSince(Windowed windowed) {
    return windowed.aggregate() == Aggregate.SINCE_FIRST
        || windowed.aggregate() == Aggregate.SINCE_LAST;
  }

  private static void put(Values values, Variable variable, Object value) {
    int slot = variable.slot();
    switch (value) {
      case Long number -> values.ints[slot] = number;
      case Boolean bool -> values.ints[slot] = bool ? 1 : 0;
      case Double number -> values.doubles[slot] = number;
      case String text -> values.strings[slot] = text;
      case List<?> list ->
          values.lists[slot] = list.stream().map(Object::toString).toArray(String[]::new);
      default ->
          throw new IllegalArgumentException(
              "an example's value must be a number, a text, true, false or a list, got " + value);
    }
  }

  /// A value as the policy would write it.
  static String written(Values values, Variable variable) {
    int slot = variable.slot();
    return switch (variable.type()) {
      case INT -> Long.toString(values.ints[slot]);
      case BOOL -> values.ints[slot] != 0 ? "true" : "false";
      case DOUBLE -> Double.toString(values.doubles[slot]);
      case STRING -> "'" + values.strings[slot] + "'";
      case STRING_LIST -> "[" + String.join(", ", values.lists[slot]) + "]";
    };
  }
}
