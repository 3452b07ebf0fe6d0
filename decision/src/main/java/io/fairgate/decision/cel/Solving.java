package io.fairgate.decision.cel;

import io.fairgate.decision.cel.Change.Demand;
import java.util.ArrayList;
import java.util.List;

/// Solves one atom for a variable: what the variable would have had to be for the atom to come out
/// as wanted.
final class Solving {
  private final Expression expression;
  private final Values values;

  Solving(Expression expression, Values values) {
    this.expression = expression;
    this.values = values;
  }

  /// One way for each variable that alone can do it.
  List<List<Change>> ways(Node atom, boolean wanted) {
    List<List<Change>> ways = new ArrayList<>();
    switch (atom) {
      case Node.Named named ->
          add(
              ways,
              named.variable(),
              new Demand.Compared(Comparison.EQUAL, new Outcome.Bool(wanted)));
      case Node.Compare compare -> {
        Comparison comparison = wanted ? compare.comparison() : compare.comparison().opposite();
        solve(ways, compare.left(), comparison, expression.evaluate(compare.right(), values));
        solve(
            ways,
            compare.right(),
            comparison.mirrored(),
            expression.evaluate(compare.left(), values));
      }
      case Node.Contained contained -> {
        if (contained.value() instanceof Node.Named named
            && contained.in() instanceof Sequence.Written written
            && written.constant()) {
          List<Outcome> items =
              written.items().stream().map(item -> expression.evaluate(item, values)).toList();
          add(ways, named.variable(), new Demand.Among(items, wanted));
        }
      }
      case Node.Listed listed -> {
        if (listed.value() instanceof Node.Named named) {
          add(ways, named.variable(), new Demand.Listed(listed.list(), wanted));
        }
      }
      case Node.TextTest test -> {
        if (test.text() instanceof Node.Named named) {
          add(ways, named.variable(), new Demand.Holds(NodeText.of(atom), wanted));
        }
      }
      case Node.Matches matches -> {
        if (matches.text() instanceof Node.Named named) {
          add(ways, named.variable(), new Demand.Holds(NodeText.of(atom), wanted));
        }
      }
      default -> {
        // A constant or a macro: no single variable decides it.
      }
    }
    return ways;
  }

  private void add(List<List<Change>> ways, Variable variable, Demand demand) {
    ways.add(List.of(new Change(variable, Atom.read(variable, values), demand)));
  }

  /// `side comparison bound`, where the side is a variable, the size of a list, or a sum or product
  /// of one with a value.
  private void solve(List<List<Change>> ways, Node side, Comparison comparison, Outcome bound) {
    switch (side) {
      case Node.Named named -> demand(ways, named.variable(), comparison, bound);
      case Node.Count count -> {
        if (count.of() instanceof Sequence.Named named) {
          demand(ways, named.variable(), comparison, bound);
        }
      }
      case Node.Calculate calculate -> {
        Outcome left = expression.evaluate(calculate.left(), values);
        Outcome right = expression.evaluate(calculate.right(), values);
        if (bound instanceof Outcome.Int b
            && left instanceof Outcome.Int l
            && right instanceof Outcome.Int r) {
          solveWhole(ways, calculate, comparison, b.value(), l.value(), r.value());
        }
      }
      default -> {
        // Nothing that is turned round easily.
      }
    }
  }

  private void solveWhole(
      List<List<Change>> ways,
      Node.Calculate calculate,
      Comparison comparison,
      long bound,
      long left,
      long right) {
    Node x = calculate.left();
    Node y = calculate.right();
    switch (calculate.operation()) {
      case ADD -> {
        solve(ways, x, comparison, new Outcome.Int(bound - right));
        solve(ways, y, comparison, new Outcome.Int(bound - left));
      }
      case SUBTRACT -> {
        solve(ways, x, comparison, new Outcome.Int(bound + right));
        solve(ways, y, comparison.mirrored(), new Outcome.Int(left - bound));
      }
      case MULTIPLY -> {
        solveProduct(ways, x, comparison, bound, right);
        solveProduct(ways, y, comparison, bound, left);
      }
      case DIVIDE, REMAINDER -> {
        // Rounded: many values give the same.
      }
    }
  }

  /// `x * factor comparison bound` for a positive factor, rounded to the safe side.
  private void solveProduct(
      List<List<Change>> ways, Node x, Comparison comparison, long bound, long factor) {
    if (factor <= 0) {
      return;
    }
    long down = Math.floorDiv(bound, factor);
    long up = -Math.floorDiv(-bound, factor);
    switch (comparison) {
      case AT_MOST -> solve(ways, x, comparison, new Outcome.Int(down));
      case GREATER -> solve(ways, x, comparison, new Outcome.Int(down));
      case AT_LEAST -> solve(ways, x, comparison, new Outcome.Int(up));
      case LESS -> solve(ways, x, comparison, new Outcome.Int(up));
      case EQUAL, NOT_EQUAL -> solve(ways, x, comparison, new Outcome.Int(down));
    }
  }

  private void demand(
      List<List<Change>> ways, Variable variable, Comparison comparison, Outcome bound) {
    boolean whole = variable.type() == CelType.INT || variable.type() == CelType.STRING_LIST;
    switch (bound) {
      case Outcome.Int b when whole -> add(ways, variable, orFewer(comparison, b.value()));
      case Outcome.Int b ->
          add(ways, variable, new Demand.Compared(comparison, new Outcome.Real(b.value())));
      case Outcome.Real b when whole -> {
        double edge =
            comparison == Comparison.AT_MOST || comparison == Comparison.GREATER
                ? Math.floor(b.value())
                : Math.ceil(b.value());
        if (Numbers.fitsInt(edge)) {
          add(ways, variable, orFewer(comparison, (long) edge));
        }
      }
      case Outcome.Real b -> add(ways, variable, new Demand.Compared(comparison, b));
      case Outcome.Bool b -> add(ways, variable, new Demand.Compared(comparison, b));
      case Outcome.Text b -> add(ways, variable, new Demand.Compared(comparison, b));
      case Outcome.Failed b -> {
        // No value to meet.
      }
    }
  }

  /// Of whole numbers `less than 5` is `4 or fewer`.
  private static Demand orFewer(Comparison comparison, long bound) {
    if (comparison == Comparison.LESS && bound > Long.MIN_VALUE) {
      return new Demand.Compared(Comparison.AT_MOST, new Outcome.Int(bound - 1));
    }
    if (comparison == Comparison.GREATER && bound < Long.MAX_VALUE) {
      return new Demand.Compared(Comparison.AT_LEAST, new Outcome.Int(bound + 1));
    }
    return new Demand.Compared(comparison, new Outcome.Int(bound));
  }
}
