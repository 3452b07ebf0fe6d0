package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Place;
import io.fairgate.decision.policy.PolicyFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that is wrong with a policy, and all that is odd about it, in the order of its files and
/// lines.
final class Faults {
  private static final Comparator<PolicyFault> BY_PLACE =
      Comparator.comparing((PolicyFault fault) -> fault.place().file())
          .thenComparing(fault -> fault.place().line())
          .thenComparing(fault -> fault.place().column());

  private final List<PolicyFault> faults = new ArrayList<>();
  private final List<PolicyFault> warnings = new ArrayList<>();

  void add(PolicyFault fault) {
    faults.add(fault);
  }

  void warn(PolicyFault warning) {
    warnings.add(warning);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  boolean isIn(String file) {
    return faults.stream().anyMatch(fault -> fault.place().file().equals(file));
  }

  List<PolicyFault> faults() {
    return inOrder(faults);
  }

  List<PolicyFault> warnings() {
    return inOrder(warnings);
  }

  private static List<PolicyFault> inOrder(List<PolicyFault> faults) {
    List<PolicyFault> sorted = faults.stream().sorted(BY_PLACE).toList();
    int over = sorted.size() - Bounds.FAULTS_MAX;
    if (over <= 0) {
      return sorted;
    }
    var shown = new ArrayList<>(sorted.subList(0, Bounds.FAULTS_MAX));
    shown.add(new PolicyFault(Place.NOWHERE, "", "and " + over + " more", ""));
    return List.copyOf(shown);
  }
}
