package io.fairgate.simulator.market.people;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.AccountEvent.Change;
import io.fairgate.simulator.market.world.Account;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.World;

/// An honest change of an account from a known device: password, e-mail, telephone.
record Upkeep(Person person, Change change) implements Step {
  @Override
  public void run(long at) {
    World world = person.world();
    if (!world.isOpen() || person.isLost() || person.account().isGuest()) {
      return;
    }
    Account account = person.account();
    Chance chance = person.chance();
    switch (change) {
      case EMAIL -> {
        String local = account.email().substring(0, account.email().indexOf('@'));
        account.email(local + chance.word(2) + "@example.com");
      }
      case PHONE -> account.phone(Census.phone(person.home.country(), chance));
      case PASSWORD, ADDRESS, NAME -> {}
    }
    world.emit(
        new AccountEvent.Changed(
            world.head(at),
            Keys.NONE,
            change,
            account.personal(person.mainDevice(), person.home.ip(), null)));
  }
}
