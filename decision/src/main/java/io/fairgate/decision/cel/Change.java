package io.fairgate.decision.cel;

import java.util.List;

/// What one variable was, and what it would have had to be.
public record Change(Variable variable, Outcome observed, Demand demand) {
  /// What a variable would have had to meet.
  public sealed interface Demand {
    /// `at most 4`; of a list, its size.
    record Compared(Comparison comparison, Outcome bound) implements Demand {}

    /// One of these values, or none of them.
    record Among(List<Outcome> values, boolean among) implements Demand {
      public Among {
        values = List.copyOf(values);
      }
    }

    /// On a named list, or not on it.
    record Listed(String list, boolean listed) implements Demand {}

    /// A condition on a text, such as `email.endsWith('.example')`, holds or does not.
    record Holds(String condition, boolean holds) implements Demand {}
  }

  /// `card_orders_1h was 7, would have had to be 4 or fewer`.
  public String sentence() {
    String name =
        variable.type() == CelType.STRING_LIST ? "size(" + variable.name() + ")" : variable.name();
    return name + " was " + written(observed) + ", would have had to " + demanded();
  }

  private String demanded() {
    return switch (demand) {
      case Demand.Compared compared -> "be " + compared(compared.comparison(), compared.bound());
      case Demand.Among among ->
          (among.among() ? "be one of " : "be none of ")
              + String.join(", ", among.values().stream().map(Change::written).toList());
      case Demand.Listed listed ->
          (listed.listed() ? "be on" : "not be on") + " the list " + listed.list();
      case Demand.Holds holds -> (holds.holds() ? "meet " : "not meet ") + holds.condition();
    };
  }

  private static String compared(Comparison comparison, Outcome bound) {
    String value = written(bound);
    boolean whole = bound instanceof Outcome.Int;
    return switch (comparison) {
      case EQUAL -> value;
      case NOT_EQUAL -> "other than " + value;
      case LESS -> "less than " + value;
      case AT_MOST -> value + (whole ? " or fewer" : " or less");
      case GREATER -> "more than " + value;
      case AT_LEAST -> value + " or more";
    };
  }

  static String written(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Int number -> Long.toString(number.value());
      case Outcome.Real number -> Double.toString(number.value());
      case Outcome.Bool truth -> Boolean.toString(truth.value());
      case Outcome.Text text -> NodeText.quoted(text.value());
      case Outcome.Failed failed -> "an error: " + failed.reason();
    };
  }
}
