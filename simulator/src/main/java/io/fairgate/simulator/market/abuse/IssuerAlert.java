package io.fairgate.simulator.market.abuse;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.CardReported.By;
import io.fairgate.marketplace.event.CardReported.Trouble;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Misfortune;
import io.fairgate.simulator.market.world.OrderLife;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;

/// A8, first kind: the issuer reports an honest buyer's card while an order on it is open.
///
/// Known by: the report, for every open order on the card. The buyer is honest, and so is the
/// label; the order counts as caught when it is not approved after the report. The buyer gets a new
/// card.
final class IssuerAlert implements Misfortune {
  private static final double SHARE = 0.0005;

  private final World world;
  private final String name;
  private final Chance chance;

  IssuerAlert(World world, String name, Chance chance) {
    this.world = world;
    this.name = name;
    this.chance = chance;
  }

  @Override
  public boolean strikes(OrderLife life, long at) {
    Card card = life.card();
    if (card == null || !chance.happens(SHARE)) {
      return false;
    }
    long alert = at + chance.millis(Time.HOUR, 20.0 * Time.HOUR);
    String token = card.token();
    life.dispatchNotBefore(alert + 2 * Time.HOUR);
    world
        .agenda()
        .at(
            alert,
            t -> {
              // Another alert may have come first, and the card is no longer the same.
              if (card.token().equals(token)) {
                report(card, t);
              }
            });
    return true;
  }

  private void report(Card card, long at) {
    for (OrderLife open : card.open(at)) {
      if (open.verdict().isPlainHonest()) {
        open.verdict(Verdict.trouble(name, true));
      }
    }
    double u = chance.unit();
    Trouble trouble = u < 0.6 ? Trouble.COMPROMISED : u < 0.8 ? Trouble.LOST : Trouble.STOLEN;
    var personal =
        new Personal(null, null, null, null, null, null, null, card.token(), card.lastFour());
    world.emit(new CardReported(world.head(at), Keys.NONE, By.ISSUER, trouble, personal));
    card.renew(chance);
  }
}
