package io.fairgate.decision.explain;

import io.fairgate.decision.cel.Change;
import io.fairgate.decision.cel.Change.Demand;
import io.fairgate.decision.cel.Comparison;
import io.fairgate.decision.cel.Counterfactual;
import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.Outcome;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.explain.Explanation.Needed;
import io.fairgate.decision.explain.Explanation.Otherwise;
import java.util.List;
import java.util.stream.Collectors;

/// Says what would have had to be different for a rule not to fire.
final class Alternatives {
  private static final String ENOUGH = "this rule would not have fired";

  private final Measured measured;
  private final Values values;

  Alternatives(Measured measured, Values values) {
    this.measured = measured;
    this.values = values;
  }

  List<Otherwise> of(Expression expression) {
    return Counterfactual.of(expression, values).stream().map(this::otherwise).toList();
  }

  private Otherwise otherwise(List<Change> changes) {
    List<Needed> needed = changes.stream().map(this::needed).toList();
    return new Otherwise(needed, sentence(changes, needed));
  }

  private Needed needed(Change change) {
    return new Needed(
        change.variable().name(),
        measured.written(change.variable(), change.observed()),
        demanded(change.variable(), change.demand()));
  }

  private static String sentence(List<Change> changes, List<Needed> needed) {
    if (needed.size() == 1) {
      Needed one = needed.getFirst();
      boolean at =
          changes.getFirst().demand() instanceof Demand.Compared compared && isAt(compared);
      return one.name()
          + " was "
          + one.was()
          + (at ? "; at " : "; had it been ")
          + one.needed()
          + (at ? " " : ", ")
          + ENOUGH;
    }
    String all =
        needed.stream()
            .map(one -> one.name() + " " + one.needed() + " (was " + one.was() + ")")
            .collect(Collectors.joining(" and "));
    return "with " + all + " " + ENOUGH;
  }

  private static boolean isAt(Demand.Compared compared) {
    boolean isNumber =
        compared.bound() instanceof Outcome.Int(long number) && number >= 0
            || compared.bound() instanceof Outcome.Real;
    return isNumber
        && (compared.comparison() == Comparison.AT_MOST
            || compared.comparison() == Comparison.AT_LEAST
            || compared.comparison() == Comparison.EQUAL);
  }

  private String demanded(Variable variable, Demand demand) {
    return switch (demand) {
      case Demand.Compared compared -> compared(variable, compared);
      case Demand.Among among ->
          (among.among() ? "one of " : "none of ")
              + among.values().stream()
                  .map(value -> measured.written(variable, value))
                  .collect(Collectors.joining(", "));
      case Demand.Listed listed ->
          (listed.listed() ? "on" : "not on") + " the list " + listed.list();
      case Demand.Holds holds ->
          "one for which " + holds.condition() + (holds.holds() ? " holds" : " does not hold");
    };
  }

  /// Of what cannot be less, `or fewer` says nothing.
  private static boolean isLeast(Unit unit, Demand.Compared compared) {
    return compared.comparison() == Comparison.AT_MOST
        && compared.bound() instanceof Outcome.Int number
        && switch (unit) {
          case PLAIN, MONEY -> number.value() == 0;
          case SECONDS, SECOND_OF_EPOCH -> number.value() < 0;
          case SURPRISE, SPREADS, A_WEEK, KILOMETRES -> false;
        };
  }

  private String compared(Variable variable, Demand.Compared compared) {
    Unit unit = measured.unit(variable);
    String bound = measured.written(variable, compared.bound());
    if (isLeast(unit, compared)) {
      return bound;
    }
    return switch (compared.comparison()) {
      case EQUAL -> bound;
      case NOT_EQUAL -> "other than " + bound;
      case LESS -> "below " + bound;
      case AT_MOST -> bound + " " + unit.orLess(variable.type());
      case GREATER -> "above " + bound;
      case AT_LEAST -> bound + " " + unit.orMore();
    };
  }
}
