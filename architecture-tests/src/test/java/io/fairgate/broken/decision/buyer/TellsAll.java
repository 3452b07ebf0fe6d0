package io.fairgate.broken.decision.buyer;

import io.fairgate.broken.decision.explain.Threshold;

/// A buyer's page that shows what only an analyst may see.
record TellsAll(Threshold threshold) {}
