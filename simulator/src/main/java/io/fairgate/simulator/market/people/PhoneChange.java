package io.fairgate.simulator.market.people;

import io.fairgate.marketplace.event.AccountEvent.Change;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;

/// A new phone takes the old one's place, at times with a new password; the old one may be sold.
record PhoneChange(Person person, SecondHand secondHand) implements Step {
  private static final double NEW_PASSWORD_TOO = 0.2;
  private static final double SOLD = 0.3;

  @Override
  public void run(long at) {
    if (!person.world().isOpen() || person.isLost()) {
      return;
    }
    Chance chance = person.chance();
    String old = person.devices.set(0, Census.device(chance));
    if (chance.happens(SOLD) && !old.equals(person.home.sharedDevice())) {
      secondHand.offer(old);
    }
    if (person.account().isGuest()) {
      return;
    }
    person.signIn(at, person.mainDevice(), true);
    if (chance.happens(NEW_PASSWORD_TOO)) {
      long soon = at + chance.millis(Time.MINUTE, Time.DAY);
      person.world().agenda().at(soon, new Upkeep(person, Change.PASSWORD));
    }
  }
}
