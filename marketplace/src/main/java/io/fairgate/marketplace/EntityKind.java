package io.fairgate.marketplace;

/// What events share: the kinds of entity that Fairgate remembers.
public enum EntityKind {
  BUYER,
  CARD,
  DEVICE,
  IP,
  ADDRESS,
  EMAIL,
  PHONE,
  CAMPAIGN,
  SELLER
}
