package io.fairgate.simulator.market.abuse;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;
import io.fairgate.marketplace.event.SellerEvent.Flag;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Misfortune;
import io.fairgate.simulator.market.world.OrderLife;
import io.fairgate.simulator.market.world.Seller;
import io.fairgate.simulator.market.world.Step;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;
import java.util.List;

/// A10: the platform flags a seller while orders are open; hours later the seller is cleared, or
/// the breach is confirmed and the open orders are paid back.
///
/// Known by: the seller's flag, for orders that are open then and for those that still come before
/// the seller is cleared. The buyer is honest, and so is the label; the order counts as caught when
/// it is not approved after the flag. Not tellable: what a breaching seller had marked as
/// dispatched in the days before, and never sent.
final class SellerFlagged implements Misfortune, Step {
  private static final double SHARE = 0.0015;
  private static final int FIRST_DAY = 12;
  private static final double NEVER_SENT = 0.1;

  private final World world;
  private final String name;
  private final Chance chance;
  private final double gap;
  private double left;

  SellerFlagged(World world, String name, Chance chance) {
    this.world = world;
    this.name = name;
    this.chance = chance;
    this.left = SHARE * world.orderLimit();
    this.gap = 150.0 * Time.DAY / Math.clamp(left / 30, 5, 300);
  }

  void start() {
    world.agenda().at(Time.dayStart(FIRST_DAY), this);
  }

  @Override
  public void run(long at) {
    if (left <= 0 || !world.isOpen()) {
      return;
    }
    List<Seller> sellers = world.sellers().all();
    // Those few who sell most are known well.
    Seller seller = sellers.get(chance.between(sellers.size() / 3, sellers.size() - 1));
    if (!seller.isFlagged()) {
      flag(seller, at);
    }
    world.agenda().at(at + (long) (gap * chance.between(0.3, 1.7)), this);
  }

  private void flag(Seller seller, long at) {
    seller.flagged(true);
    boolean breaches = chance.happens(0.5);
    world.emit(new SellerEvent.Flagged(world.head(at), Keys.NONE, seller.id(), Flag.SUSPICION));
    for (OrderLife life : seller.recent(at - 3 * Time.DAY)) {
      if (life.isOpen(at)) {
        trouble(life, true);
      } else if (breaches && chance.happens(NEVER_SENT)) {
        trouble(life, false);
      }
    }
    long decided = at + chance.millis(2.0 * Time.HOUR, 22.0 * Time.HOUR);
    if (breaches) {
      world.agenda().at(decided, t -> confirm(seller, t));
    } else {
      world.agenda().at(decided, t -> clear(seller, t));
    }
  }

  private void confirm(Seller seller, long at) {
    world.emit(new SellerEvent.Flagged(world.head(at), Keys.NONE, seller.id(), Flag.BREACH));
    for (OrderLife life : seller.recent(at)) {
      life.instead(t ->
          world.emit(new PaymentEvent.Refunded(world.head(t), life.about(), life.totalMinor())));
    }
    world.agenda().at(at + chance.millis(2.0 * Time.DAY, 9.0 * Time.DAY), t -> clear(seller, t));
  }

  private void clear(Seller seller, long at) {
    seller.flagged(false);
    world.emit(new SellerEvent.Cleared(world.head(at), Keys.NONE, seller.id()));
  }

  private void trouble(OrderLife life, boolean tellable) {
    if (life.verdict().isPlainHonest()) {
      life.verdict(Verdict.trouble(name, tellable));
      left--;
    }
  }

  @Override
  public boolean strikes(OrderLife life, long at) {
    if (!life.seller().isFlagged()) {
      return false;
    }
    trouble(life, true);
    return true;
  }
}
