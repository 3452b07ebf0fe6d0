package io.fairgate.simulator.market.people;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.AccountEvent.Change;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.World;

/// A mover: from one day on a new address for good, at times abroad; card and device stay.
record Move(Person person, boolean abroad) implements Step {
  @Override
  public void run(long at) {
    World world = person.world();
    if (!world.isOpen() || person.isLost()) {
      return;
    }
    Chance chance = person.chance();
    Country from = person.home.country();
    Country to = abroad ? Countries.otherThan(from.code(), chance) : from;
    String name = person.account().name();
    person.home =
        new Home(to, world.places().home(to, name, chance), Networks.home(chance), null, null);
    person.address = person.home.place();
    if (!person.account().isGuest() && chance.happens(0.8)) {
      world.emit(
          new AccountEvent.Changed(
              world.head(at),
              Keys.NONE,
              Change.ADDRESS,
              person
                  .account()
                  .personal(person.mainDevice(), person.home.ip(), person.home.place().written())));
    }
  }
}
