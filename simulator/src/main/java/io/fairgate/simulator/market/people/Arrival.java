package io.fairgate.simulator.market.people;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.World;
import org.jspecify.annotations.Nullable;

/// The day an account is made. Those who were there before the period come first in the stream, at
/// the time when they registered; a newcomer's first order follows soon.
record Arrival(Person person, boolean newcomer, SecondHand secondHand) implements Step {
  private static final double BUYS_USED_PHONE = 0.01;

  @Override
  public void run(long at) {
    World world = person.world();
    if (newcomer && !world.isOpen()) {
      return;
    }
    Chance chance = person.chance();
    if (newcomer && chance.happens(BUYS_USED_PHONE)) {
      @Nullable String used = secondHand.buy();
      if (used != null) {
        person.devices.set(0, used);
      }
    }
    if (!person.account().isGuest()) {
      world.emit(
          new AccountEvent.Registered(
              world.head(at),
              Keys.NONE,
              person.account().personal(person.mainDevice(), person.home.ip(), null)));
    }
    if (newcomer) {
      boolean soon = chance.happens(0.7);
      long first =
          at
              + (soon
                  ? chance.millis(Time.MINUTE, Time.HOUR)
                  : chance.millis(Time.HOUR, 4.0 * Time.DAY));
      world.agenda().at(first, person);
    }
  }
}
