package io.fairgate.decision.policy;

import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.Variable;
import java.util.Set;
import java.util.TreeSet;

/// Which names a policy reads at all, so that what nobody reads need not be made.
public final class NamesRead {
  private NamesRead() {}

  /// Names in conditions, filters, facts and texts, and the fields and features that features are
  /// of.
  public static Set<String> of(Policy policy) {
    Set<String> names = new TreeSet<>();
    for (RuleSpec rule : policy.rules()) {
      add(names, rule.when());
    }
    for (FeatureSpec feature : policy.features()) {
      if (feature instanceof FeatureSpec.Windowed windowed) {
        Expression where = windowed.where();
        if (where != null) {
          add(names, where);
        }
        String of = windowed.of();
        if (of != null) {
          names.add(of);
        }
      } else if (feature instanceof FeatureSpec.Ratio ratio) {
        names.add(ratio.of());
        names.add(ratio.to());
      }
    }
    for (Reason reason : policy.reasons().values()) {
      names.addAll(reason.facts());
      for (Variable variable : policy.scope().variables()) {
        if (reason.analystText().contains('{' + variable.name() + '}')) {
          names.add(variable.name());
        }
      }
    }
    return names;
  }

  private static void add(Set<String> names, Expression expression) {
    expression.variables().forEach(variable -> names.add(variable.name()));
  }
}
