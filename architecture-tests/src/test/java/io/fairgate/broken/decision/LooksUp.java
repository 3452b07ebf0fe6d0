package io.fairgate.broken.decision;

/// A core that knows the node that it runs on.
record LooksUp(io.fairgate.broken.runtime.LooksUp above) {}
