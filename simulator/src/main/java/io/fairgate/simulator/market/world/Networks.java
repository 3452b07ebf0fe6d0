package io.fairgate.simulator.market.world;

/// IP addresses: one a home, many people behind one of a mobile carrier, a campus or a proxy.
public final class Networks {
  /// Addresses that a carrier's customers in one country share.
  private static final int CARRIER_ADDRESSES = 60;

  private static final int PROXY_ADDRESSES = 200;

  private Networks() {}

  public static String home(Chance chance) {
    return "10." + chance.below(256) + "." + chance.below(256) + "." + chance.between(1, 254);
  }

  public static String carrier(Country country, Chance chance) {
    int index = Countries.ALL.indexOf(country);
    return "100." + (64 + index) + ".0." + chance.between(1, CARRIER_ADDRESSES);
  }

  /// Rented by abusers, and by honest people who like a tunnel.
  public static String proxy(Country country, Chance chance) {
    int index = Countries.ALL.indexOf(country);
    return "198.18." + index + "." + chance.between(1, PROXY_ADDRESSES);
  }
}
