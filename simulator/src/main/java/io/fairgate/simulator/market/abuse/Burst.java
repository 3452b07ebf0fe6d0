package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.people.People;
import io.fairgate.simulator.market.people.Person;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;
import org.jspecify.annotations.Nullable;

/// A3: checkouts far faster than the buyer's pace: a bot empties a drop from an account that was
/// let to it, or from one a few days old.
///
/// Known by: the third checkout within the hour or so of a buyer who places one a week; wholesale
/// buyers do as much as a matter of course, so that a count alone does not tell. Values, device and
/// address are the usual ones. Not tellable: the first two, since people do come back for what they
/// forgot.
final class Burst implements Campaign {
  private static final double SLOW_PER_DAY = 0.2;

  private final World world;
  private final People people;
  private final Chance chance;

  Burst(World world, People people, Chance chance) {
    this.world = world;
    this.people = people;
    this.chance = chance;
  }

  @Override
  public String name() {
    return "a3-burst";
  }

  @Override
  public double share() {
    return 0.0025;
  }

  @Override
  public double ordersPerJob() {
    return 7.8;
  }

  @Override
  public int firstDay() {
    return 20;
  }

  @Override
  public void begin(long at) {
    Person person =
        chance.happens(0.6)
            ? people.find(3, chance, p -> p.habits().perDay() < SLOW_PER_DAY)
            : null;
    Stranger stranger = Stranger.any(world, chance);
    long time = at;
    if (person == null) {
      time = warmUp(stranger, at);
    }
    int size = chance.between(4, 11);
    double gap = chance.between(1.0, 9.0) * Time.MINUTE;
    for (int i = 0; i < size; i++) {
      order(person, stranger, Verdict.abuse(name(), i >= 2), time);
      time += 20 * Time.SECOND + (long) chance.exponential(gap);
    }
  }

  /// A new account first does what new buyers do.
  private long warmUp(Stranger stranger, long at) {
    world.agenda().at(at, t -> stranger.register(world, t));
    long time = at + chance.millis(5.0 * Time.MINUTE, Time.DAY);
    if (chance.happens(0.6)) {
      order(null, stranger, Verdict.HONEST, time);
    }
    return time + chance.millis(2.0 * Time.DAY, 9.0 * Time.DAY);
  }

  private void order(@Nullable Person person, Stranger stranger, Verdict verdict, long at) {
    world
        .agenda()
        .at(
            at,
            t -> {
              Cart cart =
                  person == null
                      ? stranger.cart(Stranger.usualValue(chance))
                      : person.usual(t, person.mainDevice());
              cart.verdict = verdict;
              world.checkouts().place(cart, t);
            });
  }
}
