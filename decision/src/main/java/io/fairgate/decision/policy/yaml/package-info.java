/// From the files of a policy to a policy in force, or to every fault that keeps it from being one.
/// The one package that knows YAML.
@NullMarked
package io.fairgate.decision.policy.yaml;

import org.jspecify.annotations.NullMarked;
