package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.RuleSpec.Example;
import java.util.List;

/// A rule's examples: orders that it must meet, and honest ones close by that it must not.
record Examples(List<Example> must, List<Example> mustNot) {}
