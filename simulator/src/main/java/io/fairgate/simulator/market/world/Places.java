package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.PostalAddress;
import java.util.ArrayList;
import java.util.List;

/// Makes addresses: homes, offices, hotels, and the few that very many people ship to.
public final class Places {
  /// Parcel lockers of a country; strangers share them.
  private static final int LOCKERS_PER_COUNTRY = 12;

  private static final String[] FORWARDER_COUNTRIES = {"US", "GB", "DE", "BE", "PL", "US"};

  private final List<List<Place>> lockers = new ArrayList<>();
  private final List<Place> forwarders = new ArrayList<>();

  public Places(long seed) {
    Chance chance = Chance.of(seed, "places", 0);
    for (Country country : Countries.ALL) {
      var list = new ArrayList<Place>();
      for (int i = 0; i < LOCKERS_PER_COUNTRY; i++) {
        String company = "Parcel locker " + chance.between(100, 999);
        list.add(make(country, "", company, "", AddressKind.LOCKER, chance));
      }
      lockers.add(list);
    }
    for (int i = 0; i < FORWARDER_COUNTRIES.length; i++) {
      Country country = Countries.of(FORWARDER_COUNTRIES[i]);
      String company = "Crossway Forwarding " + (i + 1);
      forwarders.add(make(country, "", company, "", AddressKind.FORWARDER, chance));
    }
  }

  public Place home(Country country, String name, Chance chance) {
    String flat = chance.happens(0.3) ? "Flat " + chance.between(1, 40) : "";
    return make(country, name, "", flat, AddressKind.HOME, chance);
  }

  public Place work(Country country, String name, String company, Chance chance) {
    return make(country, name, company, "", AddressKind.WORK, chance);
  }

  public Place campus(Country country, int number, Chance chance) {
    String company = "University residence " + number;
    return make(country, "", company, "", AddressKind.CAMPUS, chance);
  }

  /// A hotel looks like any other address.
  public Place hotel(Country country, String name, Chance chance) {
    String company = "Hotel " + chance.pick(Names.LAST);
    return make(country, name, company, "", AddressKind.UNKNOWN, chance);
  }

  public Place locker(Country country, String name, Chance chance) {
    return chance.pick(lockers.get(Countries.ALL.indexOf(country))).with(name);
  }

  /// A freight forwarder's address outside the given country, with the customer's box number.
  public Place forwarder(String notIn, String name, Chance chance) {
    while (true) {
      Place place = chance.pick(forwarders);
      if (!place.country().equals(notIn)) {
        return place.with(name + " #" + chance.between(1000, 9999));
      }
    }
  }

  private static Place make(
      Country country, String name, String company, String line2, AddressKind kind, Chance chance) {
    Country.City city = chance.pick(country.cities());
    String street = chance.pick(country.streets());
    int house = chance.between(1, 240);
    boolean houseFirst = country.phonePrefix().equals("1") || country.code().equals("GB");
    String line1 = houseFirst ? house + " " + street : street + " " + house;
    String postal = city.postalPrefix() + chance.digits(country.code().equals("PT") ? 2 : 3);
    return new Place(
        new PostalAddress(
            name, company, line1, line2, city.name(), city.region(), postal, country.code()),
        new Destination(
            country.code(),
            city.region(),
            kind,
            rounded(city.latitude() + chance.between(-0.1, 0.1)),
            rounded(city.longitude() + chance.between(-0.1, 0.1))));
  }

  private static double rounded(double degrees) {
    return StrictMath.rint(degrees * 1e4) / 1e4;
  }
}
