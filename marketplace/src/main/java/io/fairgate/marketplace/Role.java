package io.fairgate.marketplace;

/// The part an entity plays in one event; an order has one entity at most in each. Campaigns and
/// sellers, of which an order may have several, are no role: see [Keys].
public enum Role {
  BUYER(EntityKind.BUYER),
  CARD(EntityKind.CARD),
  DEVICE(EntityKind.DEVICE),
  IP(EntityKind.IP),
  SHIPPING(EntityKind.ADDRESS),
  BILLING(EntityKind.ADDRESS),
  EMAIL(EntityKind.EMAIL),
  PHONE(EntityKind.PHONE);

  private final EntityKind kind;

  Role(EntityKind kind) {
    this.kind = kind;
  }

  public EntityKind kind() {
    return kind;
  }
}
