package io.fairgate.decision.field;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Variable;
import java.util.Set;

/// One of an event's own fields: a name, what it means, and the events that bring it.
public record Field(Variable variable, Set<String> events) {
  Field(String name, CelType type, int slot, String doc, Set<String> events) {
    this(new Variable(name, type, slot, doc), Set.copyOf(events));
  }

  public String name() {
    return variable.name();
  }

  public boolean isBroughtBy(String event) {
    return events.isEmpty() || events.contains(event);
  }
}
