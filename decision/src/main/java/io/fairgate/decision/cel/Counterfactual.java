package io.fairgate.decision.cel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What would have had to be different for a true expression not to be true.
///
/// Of `a && b` it is enough that one part fails; of `a || b` every true part must. Each answer is a
/// set of changes that suffices together, and is checked: the expression is evaluated with the
/// changes made, and an answer that does not hold is left out. So an answer is never wrong, but
/// there may be none.
public final class Counterfactual {
  /// More ways out than anyone reads.
  static final int ANSWERS_MAX = 8;

  /// Ways considered on the way: those of `||` multiply.
  private static final int CONSIDERED_MAX = 64;

  private final Expression expression;
  private final Values values;
  private final Solving solving;

  private Counterfactual(Expression expression, Values values) {
    this.expression = expression;
    this.values = values;
    this.solving = new Solving(expression, values);
  }

  /// The answers, those with the fewest and the smallest changes first.
  public static List<List<Change>> of(Expression expression, Values values) {
    return new Counterfactual(expression, values).answers();
  }

  private List<List<Change>> answers() {
    Set<List<Change>> answers = new LinkedHashSet<>();
    if (holds(expression.evaluate(values), true)) {
      ways(expression.root(), false).stream()
          .filter(way -> !way.isEmpty() && suffices(way))
          .sorted(
              Comparator.<List<Change>>comparingInt(List::size)
                  .thenComparingDouble(Trial::distance))
          .limit(ANSWERS_MAX)
          .forEach(answers::add);
    }
    return List.copyOf(answers);
  }

  private boolean suffices(List<Change> way) {
    return Trial.with(values, way)
        .map(changed -> !holds(expression.evaluate(changed), true))
        .orElse(false);
  }

  private static boolean holds(Outcome outcome, boolean wanted) {
    return outcome instanceof Outcome.Bool bool && bool.value() == wanted;
  }

  /// The ways to make a node come to what is wanted; one way of no change when it is so already.
  private List<List<Change>> ways(Node node, boolean wanted) {
    Outcome outcome = expression.evaluate(node, values);
    if (holds(outcome, wanted) || (!wanted && outcome instanceof Outcome.Failed)) {
      return List.of(List.of());
    }
    return switch (node) {
      case Node.Not not -> ways(not.operand(), !wanted);
      case Node.And and -> wanted ? all(and.parts(), true) : any(and.parts(), false);
      case Node.Or or -> wanted ? any(or.parts(), true) : all(or.parts(), false);
      case Node.Choice choice ->
          ways(
              holds(expression.evaluate(choice.condition(), values), true)
                  ? choice.yes()
                  : choice.no(),
              wanted);
      default -> solving.ways(node, wanted);
    };
  }

  private List<List<Change>> any(List<Node> parts, boolean wanted) {
    List<List<Change>> ways = new ArrayList<>();
    for (Node part : parts) {
      for (List<Change> way : ways(part, wanted)) {
        if (ways.size() < CONSIDERED_MAX) {
          ways.add(way);
        }
      }
    }
    return ways;
  }

  private List<List<Change>> all(List<Node> parts, boolean wanted) {
    List<List<Change>> ways = List.of(List.of());
    for (Node part : parts) {
      List<List<Change>> longer = new ArrayList<>();
      for (List<Change> way : ways) {
        for (List<Change> more : ways(part, wanted)) {
          if (longer.size() < CONSIDERED_MAX) {
            longer.add(Trial.merged(way, more));
          }
        }
      }
      ways = longer;
    }
    return ways;
  }
}
