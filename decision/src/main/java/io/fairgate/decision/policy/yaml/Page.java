package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Place;
import io.fairgate.decision.policy.PolicyFault;

/// A file that is being read, and where what is wrong with it is noted down.
record Page(SourceFile source, Faults faults) {

  void fault(int offset, String message, String advice) {
    Place place = source.place(offset);
    faults.add(new PolicyFault(place, source.line(place.line()), message, advice));
  }

  void fault(Node node, String message, String advice) {
    fault(node.offset(), message, advice);
  }

  void warn(int offset, String message, String advice) {
    Place place = source.place(offset);
    faults.warn(new PolicyFault(place, source.line(place.line()), message, advice));
  }

  /// Whether anything of this file was noted already.
  boolean isFaulty() {
    return faults.isIn(source.path());
  }

  Place place(Node node) {
    return source.place(node.offset());
  }
}
