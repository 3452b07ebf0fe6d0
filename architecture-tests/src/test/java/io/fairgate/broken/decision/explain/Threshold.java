package io.fairgate.broken.decision.explain;

/// Where a rule draws its line.
public record Threshold(long value) {}
