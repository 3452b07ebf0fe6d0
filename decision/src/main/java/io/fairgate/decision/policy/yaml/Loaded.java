package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.PolicyFault;
import java.util.List;

/// What came of loading a policy: it, or every fault that refuses it whole.
public sealed interface Loaded {

  /// `warnings` say what is never reached or never used.
  record Ok(Policy policy, List<PolicyFault> warnings) implements Loaded {}

  record Refused(List<PolicyFault> faults) implements Loaded {}
}
