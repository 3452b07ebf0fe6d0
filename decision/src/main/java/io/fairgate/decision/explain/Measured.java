package io.fairgate.decision.explain;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Outcome;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.text.Visible;
import java.util.Map;
import java.util.TreeMap;

/// Writes the values of a policy's names with their units.
final class Measured {
  private final Policy policy;
  private final Map<String, Unit> units = new TreeMap<>();

  Measured(Policy policy) {
    this.policy = policy;
  }

  Unit unit(Variable variable) {
    return units.computeIfAbsent(variable.name(), name -> Unit.of(policy, variable));
  }

  String written(Variable variable, Values values) {
    int slot = variable.slot();
    return switch (variable.type()) {
      case INT -> written(variable, new Outcome.Int(values.ints[slot]));
      case BOOL -> written(variable, new Outcome.Bool(values.ints[slot] != 0));
      case DOUBLE -> written(variable, new Outcome.Real(values.doubles[slot]));
      case STRING -> written(variable, new Outcome.Text(values.strings[slot]));
      case STRING_LIST -> list(values.lists[slot]);
    };
  }

  String written(Variable variable, Outcome value) {
    if (variable.type() == CelType.STRING_LIST) {
      return value instanceof Outcome.Int size ? size.value() + " items" : "no list";
    }
    return unit(variable).written(value, policy.money().currency());
  }

  private static String list(String[] items) {
    return items.length == 0 ? "none" : Visible.of(String.join(", ", items));
  }
}
