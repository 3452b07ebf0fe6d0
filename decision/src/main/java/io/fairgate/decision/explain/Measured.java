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
    return variable.type() == CelType.STRING_LIST
        ? list(values.lists[variable.slot()])
        : written(variable, read(variable, values));
  }

  /// For a sentence of the policy, which names some units itself.
  String inText(Variable variable, Values values) {
    return variable.type() == CelType.STRING_LIST
        ? list(values.lists[variable.slot()])
        : unit(variable).inText(read(variable, values), policy.money().currency());
  }

  private static Outcome read(Variable variable, Values values) {
    int slot = variable.slot();
    return switch (variable.type()) {
      case INT -> new Outcome.Int(values.ints[slot]);
      case BOOL -> new Outcome.Bool(values.ints[slot] != 0);
      case DOUBLE -> new Outcome.Real(values.doubles[slot]);
      case STRING -> new Outcome.Text(values.strings[slot]);
      case STRING_LIST -> new Outcome.Int(values.lists[slot].length);
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
