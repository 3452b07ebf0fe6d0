package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// Something that happened in the marketplace.
///
/// As submitted, an event may name only an order. As journaled it is self-contained: its keys name
/// every entity that it touches, so that each entity's state is a function of its own events.
public sealed interface Event
    permits AccountEvent,
        OrderPlaced,
        PaymentEvent,
        CardReported,
        ItemEvent,
        SellerEvent,
        OrderEnded,
        ClaimReleased,
        PassEvent,
        Labelled {
  Head head();

  Keys keys();
}
