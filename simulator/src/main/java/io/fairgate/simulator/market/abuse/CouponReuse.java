package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.world.Account;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Census;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Countries;
import io.fairgate.simulator.market.world.Coupons;
import io.fairgate.simulator.market.world.Names;
import io.fairgate.simulator.market.world.Networks;
import io.fairgate.simulator.market.world.Spelling;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;
import java.util.ArrayList;
import java.util.List;

/// A1: one person takes the new buyers' coupon again and again, from the same account or from
/// others.
///
/// Known by: an earlier claim on the campaign by the same buyer, or by the device, card, telephone
/// or normalised e-mail of this checkout. Each account after the first shares one of these four at
/// least with an earlier one of its ring, rings at campaign scale two. An address, written
/// otherwise, or an IP address may be shared too, never alone: that would be a household. Not
/// tellable: the first claim.
final class CouponReuse implements Campaign {
  private static final int DEVICE = 1;
  private static final int CARD = 2;
  private static final int PHONE = 4;
  private static final int EMAIL = 8;

  private final World world;
  private final Chance chance;
  private boolean oskar = true;

  CouponReuse(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  @Override
  public String name() {
    return "a1-coupon-reuse";
  }

  @Override
  public double share() {
    return 0.0025;
  }

  @Override
  public double ordersPerJob() {
    return 4.1;
  }

  @Override
  public int firstDay() {
    return 4;
  }

  @Override
  public void begin(long at) {
    double kind = oskar ? 0.5 : chance.unit();
    if (kind < 0.2) {
      again(at);
    } else if (kind < 0.8) {
      ring(at, chance.between(2, 4), false);
    } else {
      ring(at, chance.between(5, 14), true);
    }
    oskar = false;
  }

  /// The same account, a second and at times a third time.
  private void again(long at) {
    Stranger one = Stranger.any(world, chance);
    world.agenda().at(at, t -> one.register(world, t));
    long time = at + chance.millis(2.0 * Time.MINUTE, 3.0 * Time.HOUR);
    int uses = chance.between(2, 3);
    var claims = new Claims();
    for (int i = 0; i < uses; i++) {
      claim(one, claims, time);
      time += chance.millis(Time.HOUR, 15.0 * Time.DAY);
    }
  }

  private void ring(long at, int accounts, boolean large) {
    var ring = new ArrayList<Stranger>();
    var claims = new Claims();
    long time = at;
    for (int i = 0; i < accounts; i++) {
      Stranger member = i == 0 ? first() : next(ring, large);
      ring.add(member);
      world.agenda().at(time, t -> member.register(world, t));
      claim(member, claims, time + chance.millis(2.0 * Time.MINUTE, 4.0 * Time.HOUR));
      time +=
          (long)
              (large
                  ? 10 * Time.MINUTE + chance.exponential(6.0 * Time.HOUR)
                  : 5 * Time.HOUR + chance.exponential(2.5 * Time.DAY));
    }
  }

  private Stranger first() {
    var country = Countries.any(chance);
    Account account =
        oskar
            ? world.census().named("oskar", "Oskar Krause", country, chance)
            : world.census().account(Names.any(chance), country, chance);
    return Stranger.of(world, country, account, chance);
  }

  private Stranger next(List<Stranger> ring, boolean large) {
    Stranger known = large || chance.happens(0.7) ? ring.getFirst() : chance.pick(ring);
    int links = large ? DEVICE | (chance.happens(0.5) ? CARD : PHONE) : 1 << chance.below(4);
    if (chance.happens(0.3)) {
      links |= 1 << chance.below(4);
    }
    if (!known.account.emailDomain().equals("gmail.com") && links == EMAIL) {
      // Elsewhere a dot is another mailbox.
      links = PHONE;
    }
    Stranger next = Stranger.in(world, known.country, chance);
    if ((links & DEVICE) != 0) {
      next.device = known.device;
    }
    if ((links & CARD) != 0) {
      next.card = known.card;
    }
    if ((links & PHONE) != 0) {
      next.account.phone(known.account.phone());
    }
    if ((links & EMAIL) != 0 && known.account.emailDomain().equals("gmail.com")) {
      next.account.email(Spelling.sameMailbox(known.account.email(), chance));
    }
    if (chance.happens(0.6)) {
      next.address = known.address.writtenAs(Spelling.respelled(known.address.written(), chance));
    }
    next.ip = chance.happens(0.5) ? known.ip : Networks.carrier(known.country, chance);
    if ((links & DEVICE) == 0) {
      next.device = Census.device(chance);
    }
    return next;
  }

  /// How many claims a ring has made.
  private static final class Claims {
    private int made;
  }

  private void claim(Stranger who, Claims claims, long at) {
    world
        .agenda()
        .at(
            at,
            t -> {
              Cart cart =
                  who.cart(Math.max(2_000 + chance.below(900), Stranger.usualValue(chance)));
              cart.coupons = List.of(Coupons.WELCOME);
              cart.verdict = Verdict.abuse(name(), claims.made++ > 0);
              world.checkouts().place(cart, t);
            });
  }
}
