package io.fairgate.runtime.edge;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Order;

/// An order that a signal concerns, not yet dispatched or ended.
public record OpenOrder(int number, Keys keys, Order order) {}
