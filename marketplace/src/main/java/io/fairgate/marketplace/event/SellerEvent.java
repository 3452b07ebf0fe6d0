package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// A seller's account was flagged, or cleared again. Keys: the seller.
public sealed interface SellerEvent extends Event {
  String sellerId();

  record Flagged(Head head, Keys keys, String sellerId, Flag flag) implements SellerEvent {}

  record Cleared(Head head, Keys keys, String sellerId) implements SellerEvent {}

  /// A suspicion holds a seller's open lines; a breach, confirmed, closes them.
  enum Flag {
    SUSPICION,
    BREACH
  }
}
