package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;

/// A8, fourth kind: one stolen card is used from many accounts over days, each with its own device,
/// IP address and delivery address.
///
/// Known by: the fourth account on one card, at ever new addresses. A family on one card has up to
/// three accounts, an office more, but those share their address. Not tellable: the first three.
final class CardSharing implements Campaign {
  private static final int ACCOUNTS_OF_A_FAMILY = 3;

  private final World world;
  private final String name;
  private final Chance chance;

  CardSharing(World world, String name, Chance chance) {
    this.world = world;
    this.name = name;
    this.chance = chance;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double share() {
    return 0.0008;
  }

  @Override
  public double ordersPerJob() {
    return 7.5;
  }

  @Override
  public int firstDay() {
    return 12;
  }

  @Override
  public void begin(long at) {
    Stranger first = Stranger.any(world, chance);
    Card card = first.card;
    int accounts = chance.between(5, 10);
    long time = at;
    for (int i = 0; i < accounts; i++) {
      Stranger thief = i == 0 ? first : Stranger.in(world, first.country, chance);
      boolean tellable = i >= ACCOUNTS_OF_A_FAMILY;
      world.agenda().at(time, t -> thief.register(world, t));
      world
          .agenda()
          .at(
              time + chance.millis(3.0 * Time.MINUTE, 2.0 * Time.HOUR),
              t -> {
                Cart cart = thief.cart(Stranger.usualValue(chance));
                cart.card = card;
                cart.verdict = Verdict.fraud(name, tellable);
                world.checkouts().place(cart, t);
              });
      time += 2 * Time.HOUR + (long) chance.exponential(9.0 * Time.HOUR);
    }
  }
}
