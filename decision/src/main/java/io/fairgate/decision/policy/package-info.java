/// A policy in force: features, rules, lists, reasons, priors and limits, read from text and
/// checked whole.
@NullMarked
package io.fairgate.decision.policy;

import org.jspecify.annotations.NullMarked;
