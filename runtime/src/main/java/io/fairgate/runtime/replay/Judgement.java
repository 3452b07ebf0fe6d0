package io.fairgate.runtime.replay;

import io.fairgate.decision.Engine;
import io.fairgate.decision.Evaluation;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Order;

/// One decision of a replay. `number` counts orders from 0 as they came. What the engine says of
/// its last decision (values, rules that fired) is good until the witness returns.
public record Judgement(
    Event event, int number, Keys keys, Order order, Evaluation evaluation, Engine engine) {}
