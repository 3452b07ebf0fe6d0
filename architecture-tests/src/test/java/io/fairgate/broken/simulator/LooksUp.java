package io.fairgate.broken.simulator;

/// A simulated marketplace that knows the command that asked for it.
public record LooksUp(io.fairgate.broken.app.LooksUp above) {}
