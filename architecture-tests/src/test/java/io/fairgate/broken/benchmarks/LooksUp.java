package io.fairgate.broken.benchmarks;

/// A measurement that knows the command it belongs to, which closes the circle.
public record LooksUp(io.fairgate.broken.app.LooksUp around) {}
