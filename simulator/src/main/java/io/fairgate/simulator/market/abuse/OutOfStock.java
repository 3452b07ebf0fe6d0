package io.fairgate.simulator.market.abuse;

import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Misfortune;
import io.fairgate.simulator.market.world.OrderLife;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;
import java.util.List;

/// A9: a seller does not have what was ordered, and says so before dispatch.
///
/// Known by: the seller's event, for the whole order or one of its articles. The buyer is honest,
/// and so is the label; the order counts as caught when it is not approved after the event. Not
/// tellable: the seller who says nothing at all, until the money goes back twelve days later.
final class OutOfStock implements Misfortune {
  private static final double SHARE = 0.0025;
  private static final double SILENT = 0.08;

  private final World world;
  private final String name;
  private final Chance chance;

  OutOfStock(World world, String name, Chance chance) {
    this.world = world;
    this.name = name;
    this.chance = chance;
  }

  @Override
  public boolean strikes(OrderLife life, long at) {
    if (!chance.happens(SHARE)) {
      return false;
    }
    boolean silent = chance.happens(SILENT);
    life.verdict(Verdict.trouble(name, !silent));
    if (silent) {
      life.dispatchNotBefore(at + 12 * Time.DAY);
      life.instead(refund(life));
      return true;
    }
    long known = at + chance.millis(Time.HOUR, 40.0 * Time.HOUR);
    life.dispatchNotBefore(known + Time.HOUR);
    boolean whole = chance.happens(0.7);
    List<String> skus = whole ? List.of() : List.of(life.sku());
    if (whole) {
      life.instead(refund(life));
    }
    world
        .agenda()
        .at(known, t -> world.emit(new ItemEvent.OutOfStock(world.head(t), life.about(), skus)));
    return true;
  }

  private Step refund(OrderLife life) {
    return t ->
        world.emit(new PaymentEvent.Refunded(world.head(t), life.about(), life.totalMinor()));
  }
}
