package io.fairgate.broken.postgres;

/// A database that knows the marketplace that tests it.
public record LooksUp(io.fairgate.broken.simulator.LooksUp above) {}
