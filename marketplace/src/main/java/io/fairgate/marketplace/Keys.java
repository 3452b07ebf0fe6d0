package io.fairgate.marketplace;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The entity keys of one event: at most one a role, and any number of campaigns and sellers.
///
/// Read on the hot path: two longs a key, in one array, no objects. A role without an entity holds
/// two zeros; a real key is never both zero (see [Keyring]).
public final class Keys {
  private static final int ROLES = Role.values().length;

  /// An event that touches nothing.
  public static final Keys NONE = of(Map.of(), List.of(), List.of());

  private final long[] roles;
  private final long[] campaigns;
  private final long[] sellers;

  private Keys(long[] roles, long[] campaigns, long[] sellers) {
    this.roles = roles;
    this.campaigns = campaigns;
    this.sellers = sellers;
  }

  public static Keys of(
      Map<Role, EntityKey> roles, List<EntityKey> campaigns, List<EntityKey> sellers) {
    var halves = new long[2 * ROLES];
    roles.forEach((role, key) -> {
      halves[2 * role.ordinal()] = key.high();
      halves[2 * role.ordinal() + 1] = key.low();
    });
    return new Keys(halves, halves(campaigns), halves(sellers));
  }

  private static long[] halves(List<EntityKey> keys) {
    var halves = new long[2 * keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      halves[2 * i] = keys.get(i).high();
      halves[2 * i + 1] = keys.get(i).low();
    }
    return halves;
  }

  public boolean has(Role role) {
    return (high(role) | low(role)) != 0;
  }

  public long high(Role role) {
    return roles[2 * role.ordinal()];
  }

  public long low(Role role) {
    return roles[2 * role.ordinal() + 1];
  }

  public int campaigns() {
    return campaigns.length / 2;
  }

  public long campaignHigh(int index) {
    return campaigns[2 * index];
  }

  public long campaignLow(int index) {
    return campaigns[2 * index + 1];
  }

  public int sellers() {
    return sellers.length / 2;
  }

  public long sellerHigh(int index) {
    return sellers[2 * index];
  }

  public long sellerLow(int index) {
    return sellers[2 * index + 1];
  }

  public Map<Role, EntityKey> byRole() {
    var map = new EnumMap<Role, EntityKey>(Role.class);
    for (Role role : Role.values()) {
      if (has(role)) {
        map.put(role, new EntityKey(high(role), low(role)));
      }
    }
    return map;
  }

  public List<EntityKey> campaignKeys() {
    return keys(campaigns);
  }

  public List<EntityKey> sellerKeys() {
    return keys(sellers);
  }

  private static List<EntityKey> keys(long[] halves) {
    var keys = new EntityKey[halves.length / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = new EntityKey(halves[2 * i], halves[2 * i + 1]);
    }
    return List.of(keys);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Keys that
        && Arrays.equals(roles, that.roles)
        && Arrays.equals(campaigns, that.campaigns)
        && Arrays.equals(sellers, that.sellers);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(roles) + Arrays.hashCode(campaigns))
        + Arrays.hashCode(sellers);
  }

  @Override
  public String toString() {
    return byRole() + " campaigns=" + campaignKeys() + " sellers=" + sellerKeys();
  }
}
