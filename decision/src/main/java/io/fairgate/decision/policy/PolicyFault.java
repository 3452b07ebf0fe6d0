package io.fairgate.decision.policy;

/// One fault of a policy: where, what, and what to do about it. `snippet` is the line it stands in;
/// `advice` may be empty.
public record PolicyFault(Place place, String snippet, String message, String advice) {}
