package io.fairgate.runtime.node;

import io.fairgate.decision.Evaluation;

/// A decision that was made on an order as an event was taken in.
record Made(String orderId, Evaluation evaluation) {}
