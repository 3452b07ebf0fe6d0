package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;

/// A traveller's weeks abroad: a new country's IP address, parcels to a hotel or a locker there,
/// the known device and card.
record Journey(Country country, Place place, String ip) {
  static Step of(Person person) {
    return at -> leave(person, at);
  }

  private static void leave(Person person, long at) {
    Chance chance = person.chance();
    Country to = Countries.otherThan(person.home.country().code(), chance);
    String name = person.account().name();
    var places = person.world().places();
    Place place =
        chance.happens(0.4) ? places.locker(to, name, chance) : places.hotel(to, name, chance);
    person.journey = new Journey(to, place, Networks.home(chance));
    var agenda = person.world().agenda();
    if (chance.happens(0.5)) {
      long during = at + chance.millis(0.5 * Time.DAY, 5.0 * Time.DAY);
      agenda.at(during, later -> shopAway(person, later));
    }
    agenda.at(at + chance.millis(6.0 * Time.DAY, 16.0 * Time.DAY), back -> person.journey = null);
  }

  private static void shopAway(Person person, long at) {
    if (person.world().isOpen() && !person.isLost()) {
      person.visit(at);
    }
  }
}
