package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// An order ended before delivery: closed by the platform or cancelled by its buyer.
public sealed interface OrderEnded extends Event {
  About about();

  @Override
  default Keys keys() {
    return about().keys();
  }

  record Closed(Head head, About about, Family family) implements OrderEnded {}

  record Cancelled(Head head, About about) implements OrderEnded {}

  /// The families of closure; only the first two can ever count against a buyer.
  enum Family {
    POLICY,
    PATTERN,
    BANK,
    CARD,
    STOCK,
    SELLER
  }
}
