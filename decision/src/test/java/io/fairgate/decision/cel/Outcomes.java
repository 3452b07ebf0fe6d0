package io.fairgate.decision.cel;

import java.util.Arrays;

/// Outcomes as "true", "false" or "error", and values in a failing test's message.
final class Outcomes {
  private Outcomes() {}

  static String interpreted(Expression expression, Values values) {
    return expression.evaluate(values) instanceof Outcome.Bool bool
        ? String.valueOf(bool.value())
        : "error";
  }

  static String[] compiled(Hits hits, int size) {
    String[] outcomes = new String[size];
    Arrays.fill(outcomes, "false");
    for (int i = 0; i < hits.firedCount; i++) {
      outcomes[hits.fired[i]] = "true";
    }
    for (int i = 0; i < hits.errorCount; i++) {
      outcomes[hits.errors[i]] = "error";
    }
    return outcomes;
  }

  static String written(Expression expression, Values values) {
    StringBuilder written = new StringBuilder();
    for (Variable variable : expression.variables()) {
      Object value =
          switch (variable.type()) {
            case INT, BOOL -> values.ints[variable.slot()];
            case DOUBLE -> values.doubles[variable.slot()];
            case STRING -> "'" + values.strings[variable.slot()] + "'";
            case STRING_LIST -> Arrays.toString(values.lists[variable.slot()]);
          };
      written.append(variable.name()).append('=').append(value).append(' ');
    }
    return written.toString();
  }
}
