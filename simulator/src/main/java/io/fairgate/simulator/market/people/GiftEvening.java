package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;

/// An evening in advent on which three gifts are sent to three friends, within some two hours.
record GiftEvening(Person person, Shopping shopping) implements Step {
  private static final int GIFTS = 3;

  @Override
  public void run(long at) {
    Chance chance = person.chance();
    long time = at;
    for (int i = 0; i < GIFTS; i++) {
      person.world().agenda().at(time, this::send);
      time += chance.millis(10.0 * Time.MINUTE, 70.0 * Time.MINUTE);
    }
  }

  private void send(long at) {
    if (person.world().isOpen() && !person.isLost()) {
      Cart cart = person.usual(at, person.mainDevice());
      shopping.gift(person, cart, person.chance());
      person.checkout(cart, at);
    }
  }
}
