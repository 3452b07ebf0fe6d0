package io.fairgate.decision.cel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The names that an expression may use.
public final class Scope {
  /// An index of an array access in bytecode is a constant of at most 16 bits.
  static final int SLOTS_MAX = 32_768;

  private final List<Variable> variables;
  private final Map<String, Variable> byName;
  private final int intSlots;
  private final int doubleSlots;
  private final int stringSlots;
  private final int listSlots;

  private Scope(List<Variable> variables) {
    this.variables = List.copyOf(variables);
    this.byName = HashMap.newHashMap(variables.size());
    for (Variable variable : this.variables) {
      if (byName.put(variable.name(), variable) != null) {
        throw new IllegalArgumentException("a name must be declared once, got " + variable.name());
      }
    }
    intSlots = slots(type -> type == CelType.INT || type == CelType.BOOL);
    doubleSlots = slots(type -> type == CelType.DOUBLE);
    stringSlots = slots(type -> type == CelType.STRING);
    listSlots = slots(type -> type == CelType.STRING_LIST);
  }

  public static Scope of(List<Variable> variables) {
    return new Scope(variables);
  }

  public Optional<Variable> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// In the order of declaration.
  public List<Variable> variables() {
    return variables;
  }

  public int intSlots() {
    return intSlots;
  }

  public int doubleSlots() {
    return doubleSlots;
  }

  public int stringSlots() {
    return stringSlots;
  }

  public int listSlots() {
    return listSlots;
  }

  /// The declared names most like `name`, the likest first, for "did you mean"; none when none is
  /// near.
  public List<String> nearest(String name, int max) {
    return Spelling.nearest(name, byName.keySet(), max);
  }

  private int slots(Predicate<CelType> kind) {
    return variables.stream()
        .filter(variable -> kind.test(variable.type()))
        .map(Variable::slot)
        .max(Comparator.naturalOrder())
        .map(slot -> slot + 1)
        .orElse(0);
  }
}
