package io.fairgate.decision.state;

import io.fairgate.marketplace.EntityKind;
import org.jspecify.annotations.Nullable;

/// What a `distinct` counts: an entity kind's keys, a string field's values, or checkouts.
///
/// An event with several campaigns or sellers counts with its first; a cart from many sellers is
/// many orders.
record KeyColumn(@Nullable EntityKind kind, int stringSlot) {
  static final int CHECKOUT_SLOT = -1;
  static final KeyColumn CHECKOUT = new KeyColumn(null, CHECKOUT_SLOT);

  boolean isCheckout() {
    return kind == null && stringSlot == CHECKOUT_SLOT;
  }
}
