package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.people.People;
import io.fairgate.simulator.market.people.Person;
import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.CouponCampaign;
import io.fairgate.simulator.market.world.Coupons;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import io.fairgate.simulator.market.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A2: coupons against their own terms, past the shop's front end: stacked, too many on one order,
/// below the least spend, outside the regions, after the end.
///
/// Known by: the terms that the order's coupons bring with them, and nothing else. Not tellable: a
/// first try that keeps to the terms.
final class CouponStacking implements Campaign {
  private final World world;
  private final People people;
  private final Chance chance;

  CouponStacking(World world, People people, Chance chance) {
    this.world = world;
    this.people = people;
    this.chance = chance;
  }

  @Override
  public String name() {
    return "a2-coupon-stacking";
  }

  @Override
  public double share() {
    return 0.002;
  }

  @Override
  public double ordersPerJob() {
    return 3.4;
  }

  @Override
  public int firstDay() {
    return 6;
  }

  @Override
  public void begin(long at) {
    Person person = chance.happens(0.5) ? people.find(1, chance, p -> true) : null;
    Stranger stranger = Stranger.any(world, chance);
    long time = at;
    if (person == null) {
      world.agenda().at(time, t -> stranger.register(world, t));
      time += chance.millis(5.0 * Time.MINUTE, 2.0 * Time.DAY);
    }
    if (chance.happens(0.4)) {
      order(person, stranger, false, time);
      time += chance.millis(Time.HOUR, 3.0 * Time.DAY);
    }
    int orders = chance.between(2, 4);
    for (int i = 0; i < orders; i++) {
      order(person, stranger, true, time);
      time += chance.millis(0.5 * Time.HOUR, 4.0 * Time.DAY);
    }
  }

  private void order(@Nullable Person person, Stranger stranger, boolean breaks, long at) {
    world
        .agenda()
        .at(
            at,
            t -> {
              Cart cart =
                  person == null
                      ? stranger.cart(Stranger.usualValue(chance))
                      : person.usual(t, person.mainDevice());
              cart.verdict = Verdict.abuse(name(), breaks);
              if (breaks) {
                breach(cart, t);
              } else {
                cart.coupons = List.of(Coupons.PARCEL);
                cart.goodsMinor = Math.max(cart.goodsMinor, 3_000);
              }
              world.checkouts().place(cart, t);
            });
  }

  private void breach(Cart cart, long at) {
    cart.breaksTerms = true;
    boolean inRegion = Coupons.NORTH.terms().regions().contains(cart.shipping.country());
    boolean summerOver = at >= Time.dayStart(60);
    cart.coupons =
        switch (chance.below(5)) {
          // Three where two are the most.
          case 0 -> List.of(Coupons.PARCEL, Coupons.LOYAL, Coupons.SUMMER);
          case 1 -> inRegion ? List.of(Coupons.NORTH, Coupons.PARCEL) : List.of(Coupons.NORTH);
          case 2 -> summerOver ? List.of(Coupons.SUMMER) : List.of(Coupons.NORTH, Coupons.SUMMER);
          case 3 -> belowLeastSpend(cart);
          default -> List.of(Coupons.NORTH, Coupons.LOYAL, Coupons.PARCEL);
        };
    if (cart.coupons.size() > 1) {
      cart.goodsMinor = Math.max(cart.goodsMinor, 4_000);
    }
  }

  private List<CouponCampaign> belowLeastSpend(Cart cart) {
    cart.goodsMinor = chance.between(1_200, 2_900);
    return List.of(chance.happens(0.5) ? Coupons.PARCEL : Coupons.LOYAL);
  }
}
