package io.fairgate.decision.state;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;

/// By what a campaign knows a checkout's person again. All but the address bind strongly; an IP
/// address is nobody's.
final class Identities {
  static final Role[] ROLES = {
    Role.BUYER, Role.CARD, Role.EMAIL, Role.DEVICE, Role.PHONE, Role.SHIPPING
  };

  static final int BUYER = 0;

  /// Sharing an address is living in one house; sharing any other is more.
  static final int FIRST_WEAK = 5;

  private static final int FIRST_YEAR_LONG = 3;
  private static final long YEAR_MILLIS = 365L * 86_400_000;

  private Identities() {}

  /// The identity's hash within a campaign, 0 where the order has none of this role.
  static long of(Keys keys, int i) {
    Role role = ROLES[i];
    return keys.has(role) ? Hashes.mix(keys.high(role) + i + 1) : 0;
  }

  /// Buyer, card and e-mail are claimed for the campaign's life; device, phone and address for a
  /// year.
  static boolean isAlive(int i, long claimedAt, long now) {
    return i < FIRST_YEAR_LONG || claimedAt > now - YEAR_MILLIS;
  }
}
