package io.fairgate.broken.server;

/// A server that knows the marketplace that tests it.
public record LooksUp(io.fairgate.broken.simulator.LooksUp above) {}
