package io.fairgate.server.minfraud;

import io.fairgate.marketplace.event.Order;
import io.fairgate.server.minfraud.answer.Ruling;

/// What stands of an order: where it was placed, its facts, and the graver of the decision then and
/// the one on its newest payment.
record History(long placedAt, Order order, Ruling ruling) {}
