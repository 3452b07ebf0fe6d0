package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.world.Account;
import io.fairgate.simulator.market.world.Answer;
import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Names;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;
import java.util.List;

/// A8, third kind: from one device, cards are tried one after the other with small amounts, as a
/// guest with ever new e-mail addresses; most are declined.
///
/// Known by: the fourth card on one device within some hours; a family's tablet sees three. The
/// tester changes to a new device after a dozen or so, to a new IP address sooner, and at times
/// takes hours. Not tellable: the first three of a device.
final class CardTesting implements Campaign {
  private static final int CARDS_OF_A_FAMILY = 3;
  private static final List<String> CODES =
      List.of(
          "stripe:incorrect_cvc",
          "iso8583:N7",
          "iso8583:14",
          "stripe:do_not_honor",
          "iso8583:05",
          "stripe:insufficient_funds",
          "stripe:expired_card");

  private final World world;
  private final String name;
  private final Chance chance;

  CardTesting(World world, String name, Chance chance) {
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
    return 0.0012;
  }

  @Override
  public double ordersPerJob() {
    return 22;
  }

  @Override
  public int firstDay() {
    return 10;
  }

  @Override
  public void begin(long at) {
    double gap = chance.happens(0.7) ? 40.0 * Time.SECOND : 9.0 * Time.MINUTE;
    int devices = chance.between(1, 3);
    long time = at;
    for (int d = 0; d < devices; d++) {
      String device = Census.device(chance);
      int cards = chance.between(8, 14);
      for (int i = 0; i < cards; i++) {
        Verdict verdict = Verdict.fraud(name, i >= CARDS_OF_A_FAMILY);
        world.agenda().at(time, t -> attempt(device, verdict, t));
        time += 5 * Time.SECOND + (long) chance.exponential(gap);
      }
      time += chance.millis(Time.MINUTE, 6.0 * Time.HOUR);
    }
  }

  private void attempt(String device, Verdict verdict, long at) {
    var country = Countries.any(chance);
    Account guest = world.census().guest(Names.any(chance), country, chance);
    var cart =
        new Cart(
            guest,
            device,
            Networks.proxy(country, chance),
            country.code(),
            world.places().home(country, guest.name(), chance),
            new Card(world.banks().any(country, chance), chance),
            chance.between(300, 1_500));
    boolean works = chance.happens(0.2);
    cart.answers =
        List.of(
            works
                ? Answer.authorised(3 * Time.SECOND, chance)
                : Answer.declined(3 * Time.SECOND, chance.pick(CODES)));
    cart.verdict = verdict;
    world.checkouts().place(cart, at);
  }
}
