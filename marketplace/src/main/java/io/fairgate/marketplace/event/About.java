package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;
import org.jspecify.annotations.Nullable;

/// The order that an event is about. Submitted, it may be an id alone; journaled, keys and facts
/// are those of the order's own record.
public record About(String orderId, Keys keys, @Nullable Order order) {}
