package io.fairgate.simulator.market.world;

import java.util.List;

/// A country of the marketplace: its clock, its telephone prefix, some streets and cities.
///
/// The clock is winter time all year: people's hours are habits, not the law.
public record Country(
    String code, int utcOffsetHours, String phonePrefix, List<String> streets, List<City> cities) {

  /// A city: its region, where it lies, how its postal codes begin.
  public record City(
      String name, String region, double latitude, double longitude, String postalPrefix) {}
}
