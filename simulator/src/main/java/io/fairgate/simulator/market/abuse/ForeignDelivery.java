package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.people.People;
import io.fairgate.simulator.market.people.Person;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;

/// A5: stolen cards and sessions ship abroad, to a forwarder or to a drop that the thieves rent.
///
/// Known by: no gift, shipping to another country than billing and card, to an address new to the
/// account, and with it one of: a device new to an account with history; on an account made within
/// two days, a forwarder, or an IP address from a country that is not the card's. Each of these
/// alone is some honest person's habit: movers, travellers, gift-givers, expatriates, people behind
/// a tunnel, friends of forwarders. Not tellable: on a new account, the first order to a drop which
/// came from the card's own country.
final class ForeignDelivery implements Campaign {
  private final World world;
  private final People people;
  private final Chance chance;

  ForeignDelivery(World world, People people, Chance chance) {
    this.world = world;
    this.people = people;
    this.chance = chance;
  }

  @Override
  public String name() {
    return "a5-foreign-delivery";
  }

  @Override
  public double share() {
    return 0.002;
  }

  @Override
  public double ordersPerJob() {
    return 1.8;
  }

  @Override
  public int firstDay() {
    return 30;
  }

  @Override
  public void begin(long at) {
    if (chance.happens(0.45)) {
      Person person = people.find(3, chance, p -> true);
      if (person != null) {
        onAccount(person, at);
        return;
      }
    }
    onNewAccount(at);
  }

  private void onAccount(Person person, long at) {
    Country home = person.home().country();
    String device = Census.device(chance);
    Country through = chance.happens(0.5) ? home : Countries.otherThan(home.code(), chance);
    String ip = Networks.proxy(through, chance);
    Place to = drop(home.code(), person.account().name(), chance.happens(0.5));
    long time = at;
    int orders = chance.between(1, 2);
    for (int i = 0; i < orders; i++) {
      world
          .agenda()
          .at(
              time,
              t -> {
                var cart =
                    new Cart(
                        person.account(),
                        device,
                        ip,
                        through.code(),
                        to,
                        person.mainCard(),
                        Stranger.usualValue(chance) * 2);
                cart.billing = person.address();
                cart.verdict = Verdict.fraud(name(), true);
                world.checkouts().place(cart, t);
              });
      time += chance.millis(20.0 * Time.MINUTE, 1.5 * Time.DAY);
    }
  }

  private void onNewAccount(long at) {
    Stranger thief = Stranger.any(world, chance);
    Place billing = thief.address;
    boolean hidden = chance.happens(0.35);
    boolean forwarder = chance.happens(0.6);
    Country through = hidden ? thief.country : Countries.otherThan(thief.country.code(), chance);
    thief.ip = hidden ? Networks.proxy(through, chance) : Networks.home(chance);
    thief.ipCountry = through.code();
    thief.address = drop(thief.country.code(), thief.account.name(), forwarder);
    boolean tellable = forwarder || !hidden;
    world.agenda().at(at, t -> thief.register(world, t));
    long time = at + chance.millis(3.0 * Time.MINUTE, 20.0 * Time.HOUR);
    int orders = tellable ? chance.between(1, 3) : 1;
    for (int i = 0; i < orders; i++) {
      world
          .agenda()
          .at(
              time,
              t -> {
                Cart cart = thief.cart(Stranger.usualValue(chance) * 2);
                cart.billing = billing;
                cart.verdict = Verdict.fraud(name(), tellable);
                world.checkouts().place(cart, t);
              });
      time += chance.millis(10.0 * Time.MINUTE, 8.0 * Time.HOUR);
    }
  }

  private Place drop(String notIn, String name, boolean forwarder) {
    return forwarder
        ? world.places().forwarder(notIn, name, chance)
        : world.places().home(Countries.otherThan(notIn, chance), name, chance);
  }
}
