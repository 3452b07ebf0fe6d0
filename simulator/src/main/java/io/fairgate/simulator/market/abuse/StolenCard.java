package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.world.Answer;
import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;
import java.util.List;

/// A8, second kind: a card whose owner has already reported it lost or stolen is tried, at times
/// from two or three accounts.
///
/// Known by: the processor's code, lost or stolen, on each attempt.
final class StolenCard implements Campaign {
  private static final List<String> CODES =
      List.of("stripe:lost_card", "stripe:stolen_card", "iso8583:41", "iso8583:43");

  private final World world;
  private final String name;
  private final Chance chance;

  StolenCard(World world, String name, Chance chance) {
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
    return 0.0003;
  }

  @Override
  public double ordersPerJob() {
    return 2;
  }

  @Override
  public int firstDay() {
    return 10;
  }

  @Override
  public void begin(long at) {
    Stranger first = Stranger.any(world, chance);
    Card card = first.card;
    String code = chance.pick(CODES);
    int accounts = chance.between(1, 3);
    long time = at;
    for (int i = 0; i < accounts; i++) {
      Stranger thief = i == 0 ? first : Stranger.in(world, first.country, chance);
      world.agenda().at(time, t -> thief.register(world, t));
      time += chance.millis(2.0 * Time.MINUTE, 2.0 * Time.HOUR);
      world
          .agenda()
          .at(
              time,
              t -> {
                Cart cart = thief.cart(Stranger.usualValue(chance));
                cart.card = card;
                cart.answers = List.of(Answer.declined(4 * Time.SECOND, code));
                cart.verdict = Verdict.fraud(name, true);
                world.checkouts().place(cart, t);
              });
      time += chance.millis(10.0 * Time.MINUTE, 5.0 * Time.HOUR);
    }
  }
}
