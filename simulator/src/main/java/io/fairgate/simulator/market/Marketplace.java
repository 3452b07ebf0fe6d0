package io.fairgate.simulator.market;

import io.fairgate.marketplace.event.Event;
import io.fairgate.simulator.market.abuse.Campaigns;
import io.fairgate.simulator.market.people.Households;
import io.fairgate.simulator.market.people.People;
import io.fairgate.simulator.market.world.World;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A marketplace that follows from a seed: about 180 days, so many orders, and all the events
/// around them, as they would be submitted.
///
/// The same seed, number of orders and campaigns give the same events on every machine. Accounts
/// that were there before the period come first, with the time when they registered. The period
/// ends with the last order; what still becomes of orders, labels and disputes for the most part,
/// follows in time order.
public final class Marketplace {
  public static final int ORDERS_MIN = 1;

  /// People and labels to come take some 230 MB for each million orders.
  public static final int ORDERS_MAX = 10_000_000;

  private final long seed;
  private final int orders;
  private final Set<String> campaigns;

  private Marketplace(long seed, int orders, Set<String> campaigns) {
    this.seed = seed;
    this.orders = orders;
    this.campaigns = campaigns;
  }

  /// A marketplace with those campaigns of abuse; none named is all of them.
  public static Marketplace of(long seed, int orders, Set<String> campaigns) {
    if (orders < ORDERS_MIN || orders > ORDERS_MAX) {
      throw new IllegalArgumentException(
          "orders must be from " + ORDERS_MIN + " to " + ORDERS_MAX + ", got " + orders);
    }
    for (String name : campaigns) {
      if (!Campaigns.NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "campaign must be one of " + String.join(", ", Campaigns.NAMES) + "; got " + name);
      }
    }
    return new Marketplace(seed, orders, Set.copyOf(campaigns));
  }

  /// The names of all campaigns, in the order of A1 to A11.
  public static List<String> campaigns() {
    return Campaigns.NAMES;
  }

  /// Hands over every event in time order, in submitted form: without keys, personal fields filled,
  /// an order known by its id alone.
  public void forEach(Consumer<Event> sink) {
    var world = new World(seed, orders, sink);
    People people = Households.fill(world, orders * (1 - Campaigns.SHARE));
    new Campaigns(world, people).start(campaigns);
    world.agenda().run();
  }
}
