package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Names;
import io.fairgate.simulator.market.world.Place;

/// The people whom a buyer sends gifts to; they live anywhere.
final class Friends {
  private Friends() {}

  static Place any(Person giver, double abroad) {
    Chance chance = giver.chance();
    Country at = giver.home.country();
    Country country = chance.happens(abroad) ? Countries.otherThan(at.code(), chance) : at;
    return giver.world().places().home(country, Names.any(chance), chance);
  }
}
