package io.fairgate.broken.runtime;

/// A node that knows the marketplace that tests it.
public record LooksUp(io.fairgate.broken.simulator.LooksUp above) {}
