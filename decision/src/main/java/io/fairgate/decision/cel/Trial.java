package io.fairgate.decision.cel;

import io.fairgate.decision.cel.Change.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes put to the test: values that meet them, and how far those are from what was observed.
final class Trial {
  /// What is no number is changed altogether.
  private static final double ALTOGETHER = 1e9;

  private Trial() {}

  /// Both ways at once; of two bounds on one variable the tighter one.
  static List<Change> merged(List<Change> way, List<Change> more) {
    List<Change> merged = new ArrayList<>(way);
    for (Change change : more) {
      int same = -1;
      for (int i = 0; i < merged.size(); i++) {
        same = tighterOfTwo(merged.get(i), change) ? i : same;
      }
      if (same < 0) {
        merged.add(change);
      } else if (looser(merged.get(same), change)) {
        merged.set(same, change);
      }
    }
    return merged;
  }

  private static boolean tighterOfTwo(Change one, Change other) {
    return one.equals(other)
        || (one.variable().equals(other.variable())
            && one.demand() instanceof Demand.Compared a
            && other.demand() instanceof Demand.Compared b
            && a.comparison() == b.comparison()
            && a.comparison() != Comparison.NOT_EQUAL
            && a.comparison() != Comparison.EQUAL);
  }

  private static boolean looser(Change one, Change other) {
    return distance(List.of(one)) < distance(List.of(other));
  }

  /// The sum of the changes, each as a part of what was observed.
  static double distance(List<Change> way) {
    double distance = 0;
    for (Change change : way) {
      distance += distance(change);
    }
    return distance;
  }

  private static double distance(Change change) {
    if (!(change.demand() instanceof Demand.Compared compared)) {
      return ALTOGETHER;
    }
    return switch (compared.bound()) {
      case Outcome.Int bound -> relative(number(change.observed()), (double) bound.value());
      case Outcome.Real bound -> relative(number(change.observed()), bound.value());
      case Outcome.Bool bound -> ALTOGETHER;
      case Outcome.Text bound -> ALTOGETHER;
      case Outcome.Failed bound -> ALTOGETHER;
    };
  }

  private static double relative(double observed, double bound) {
    double change = Math.abs(observed - bound) / Math.max(1, Math.abs(observed));
    return change < ALTOGETHER ? change : ALTOGETHER;
  }

  private static double number(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Int value -> (double) value.value();
      case Outcome.Real value -> value.value();
      default -> Double.NaN;
    };
  }

  /// The values with each change made as little as it can be; nothing when one cannot be made up.
  static Optional<Values> with(Values values, List<Change> way) {
    Values changed = values.copy();
    for (Change change : way) {
      if (!make(changed, change)) {
        return Optional.empty();
      }
    }
    return Optional.of(changed);
  }

  private static boolean make(Values values, Change change) {
    int slot = change.variable().slot();
    return switch (change.demand()) {
      case Demand.Compared compared -> compared(values, change.variable(), compared);
      case Demand.Among among -> {
        Outcome first = among.values().getFirst();
        if (among.among()) {
          yield set(values, change.variable(), first);
        }
        yield first instanceof Outcome.Text
            ? set(values, change.variable(), new Outcome.Text("?"))
            : setBeyond(values, change.variable(), among.values());
      }
      case Demand.Listed listed -> {
        values.strings[slot] = "";
        yield !listed.listed();
      }
      case Demand.Holds holds -> {
        values.strings[slot] = "";
        yield !holds.holds();
      }
    };
  }

  private static boolean compared(Values values, Variable variable, Demand.Compared compared) {
    Comparison comparison = compared.comparison();
    return switch (compared.bound()) {
      case Outcome.Int bound ->
          switch (comparison) {
            case EQUAL, AT_MOST, AT_LEAST -> set(values, variable, bound);
            case NOT_EQUAL, GREATER -> set(values, variable, new Outcome.Int(bound.value() + 1));
            case LESS -> set(values, variable, new Outcome.Int(bound.value() - 1));
          };
      case Outcome.Real bound ->
          switch (comparison) {
            case EQUAL, AT_MOST, AT_LEAST -> set(values, variable, bound);
            case NOT_EQUAL, GREATER ->
                set(values, variable, new Outcome.Real(Math.nextUp(bound.value())));
            case LESS -> set(values, variable, new Outcome.Real(Math.nextDown(bound.value())));
          };
      case Outcome.Bool bound ->
          set(
              values,
              variable,
              new Outcome.Bool(bound.value() == (comparison == Comparison.EQUAL)));
      case Outcome.Text bound ->
          switch (comparison) {
            case EQUAL, AT_MOST, AT_LEAST -> set(values, variable, bound);
            case NOT_EQUAL, GREATER -> set(values, variable, new Outcome.Text(bound.value() + "?"));
            case LESS -> set(values, variable, new Outcome.Text(""));
          };
      case Outcome.Failed bound -> false;
    };
  }

  private static boolean setBeyond(Values values, Variable variable, List<Outcome> all) {
    double greatest = 0;
    for (Outcome outcome : all) {
      greatest = Math.max(greatest, number(outcome));
    }
    return variable.type() == CelType.DOUBLE
        ? set(values, variable, new Outcome.Real(greatest + 1))
        : set(values, variable, new Outcome.Int((long) greatest + 1));
  }

  private static boolean set(Values values, Variable variable, Outcome outcome) {
    int slot = variable.slot();
    switch (outcome) {
      case Outcome.Int value -> {
        if (variable.type() == CelType.STRING_LIST) {
          return resize(values, slot, value.value());
        }
        values.ints[slot] = value.value();
      }
      case Outcome.Real value -> values.doubles[slot] = value.value();
      case Outcome.Bool value -> values.ints[slot] = value.value() ? 1 : 0;
      case Outcome.Text value -> values.strings[slot] = value.value();
      case Outcome.Failed value -> {
        return false;
      }
    }
    return true;
  }

  private static boolean resize(Values values, int slot, long size) {
    if (size < 0 || size > Cost.LIST_ELEMENTS_MAX) {
      return false;
    }
    String[] old = values.lists[slot];
    String[] list = new String[(int) size];
    for (int i = 0; i < list.length; i++) {
      list[i] = i < old.length ? old[i] : "?";
    }
    values.lists[slot] = list;
    return true;
  }
}
