package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// A buyer placed an order. Orders of one checkout share its id and its claims.
public record OrderPlaced(Head head, Keys keys, Order order, Personal personal) implements Event {}
