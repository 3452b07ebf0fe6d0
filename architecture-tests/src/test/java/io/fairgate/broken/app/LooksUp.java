package io.fairgate.broken.app;

/// A command that knows how fast it is measured to be.
public record LooksUp(io.fairgate.broken.benchmarks.LooksUp above) {}
