package io.fairgate.simulator.market.abuse;

import io.fairgate.marketplace.event.Order.Method;
import io.fairgate.simulator.market.people.Habits;
import io.fairgate.simulator.market.people.People;
import io.fairgate.simulator.market.people.Person;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;

/// A4: a hijacked session buys far above what its buyer ever spent.
///
/// Known by: the value, more than five of the buyer's own spreads and at least ten times above
/// their usual, six checkouts being known. An amount that catches nineteen in twenty of these
/// orders stops more than one honest order in a hundred, those of wholesale buyers above all. Not
/// tellable: a first order, two or three times the usual, that tries how far it goes.
final class HighValue implements Campaign {
  private static final int KNOWN_CHECKOUTS = 6;
  private static final double TIMES_LOG = StrictMath.log(10);
  private static final double SPREADS = 5.5;

  private final World world;
  private final People people;
  private final Chance chance;

  HighValue(World world, People people, Chance chance) {
    this.world = world;
    this.people = people;
    this.chance = chance;
  }

  @Override
  public String name() {
    return "a4-high-value";
  }

  @Override
  public double share() {
    return 0.0015;
  }

  @Override
  public double ordersPerJob() {
    return 1.7;
  }

  @Override
  public int firstDay() {
    return 60;
  }

  @Override
  public void begin(long at) {
    Person person = people.find(KNOWN_CHECKOUTS, chance, p -> p.habits().perDay() < 0.5);
    if (person == null) {
      return;
    }
    String device = chance.happens(0.6) ? person.mainDevice() : Census.device(chance);
    long time = at;
    if (chance.happens(0.2)) {
      order(person, device, chance.between(0.7, 1.1), false, time);
      time += chance.millis(10.0 * Time.MINUTE, 1.0 * Time.DAY);
    }
    int orders = chance.between(1, 2);
    for (int i = 0; i < orders; i++) {
      double above =
          Math.max(TIMES_LOG, SPREADS * person.habits().spread())
              + 0.4 * Math.abs(chance.gaussian());
      order(person, device, above, true, time);
      time += chance.millis(3.0 * Time.MINUTE, 2.0 * Time.DAY);
    }
  }

  private void order(Person person, String device, double above, boolean tellable, long at) {
    world
        .agenda()
        .at(
            at,
            t -> {
              Cart cart = person.usual(t, device);
              cart.card = person.mainCard();
              cart.method = Method.CARD;
              cart.billing = person.address();
              cart.goodsMinor = Habits.minor(person.habits().level() + above);
              if (chance.happens(0.4)) {
                cart.shipping =
                    world.places().home(person.home().country(), person.account().name(), chance);
              }
              cart.verdict = Verdict.fraud(name(), tellable);
              world.checkouts().place(cart, t);
            });
  }
}
