package io.fairgate.decision.cel;

import java.util.Arrays;

/// Values in a failing test's message.
final class Written {
  private Written() {}

  static String values(Expression expression, Values values) {
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
