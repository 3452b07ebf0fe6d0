package io.fairgate.decision;

import io.fairgate.decision.policy.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision: its outcome, the change that would save the order where it is a challenge, the codes
/// of the reasons that count, gravest first, and the record from which all of it can be explained
/// later without judging again (see [DecisionRecord]).
public record Evaluation(
    Outcome outcome, @Nullable Change change, int score, List<String> reasons, byte[] record) {}
