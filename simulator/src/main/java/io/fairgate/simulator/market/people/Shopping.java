package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Cart;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.CouponCampaign;
import io.fairgate.simulator.market.world.Coupons;
import io.fairgate.simulator.market.world.Place;
import io.fairgate.simulator.market.world.Season;
import io.fairgate.simulator.market.world.Time;
import java.util.ArrayList;
import java.util.List;

/// How one buyer's carts differ from the plain one: several sellers, gifts, other addresses,
/// coupons, the once-a-year purchase, the forgotten item.
public final class Shopping {
  private static final double BIG_PURCHASE = 0.003;
  private static final double FORGETS = 0.025;
  private static final double FORGETS_AGAIN = 0.004;
  private static final double GIFT_ABROAD = 0.12;

  /// One gift in so many is not marked as one; those do not go abroad.
  private static final double GIFT_UNMARKED = 0.15;

  private static final long LEAST_A_SELLER = 900;

  private static final double USES_COUPON = 0.09;

  private final Place[] others;
  private final double othersShare;
  private final boolean givesGifts;
  private final boolean busy;
  private final List<Place> friends = new ArrayList<>(0);
  private boolean newcomer;
  private boolean expensiveStart;
  private boolean forgot;
  private int loyal;

  /// `busy` buyers come back in the same hour as a matter of course.
  Shopping(Place[] others, double othersShare, boolean givesGifts, boolean busy) {
    this.others = others;
    this.othersShare = othersShare;
    this.givesGifts = givesGifts;
    this.busy = busy;
  }

  /// The next checkout is the first of a new account, some of them a large one.
  void newcomer(boolean expensive) {
    newcomer = true;
    expensiveStart = expensive;
  }

  void dress(Person person, Cart cart, long at) {
    Chance chance = person.chance();
    double u = chance.unit();
    cart.sellers = u < 0.9 ? 1 : u < 0.965 ? 2 : u < 0.99 ? 3 : chance.between(4, 10);
    if (cart.sellers > 3) {
      cart.sellers = Math.clamp(cart.goodsMinor / LEAST_A_SELLER, 1, cart.sellers);
    }
    Journey journey = person.journey;
    if (journey != null && chance.happens(0.55)) {
      cart.shipping = journey.place();
    } else if (chance.happens(giftShare(at))) {
      gift(person, cart, chance);
    } else if (others.length > 0 && chance.happens(othersShare)) {
      cart.shipping = others[chance.below(others.length)];
    }
    if (chance.happens(BIG_PURCHASE)) {
      cart.goodsMinor = (long) (cart.goodsMinor * StrictMath.exp(chance.gaussian(0.85, 0.2)));
    }
    if (newcomer) {
      first(person, cart, chance);
    } else if (chance.happens(USES_COUPON)) {
      cart.coupons = coupons(person, cart, at);
    }
  }

  private double giftShare(long at) {
    boolean advent = Season.isAdvent(Time.day(at));
    return givesGifts ? (advent ? 0.4 : 0.1) : (advent ? 0.05 : 0.008);
  }

  void gift(Person person, Cart cart, Chance chance) {
    if (friends.size() < 3 && (friends.isEmpty() || chance.happens(0.3))) {
      friends.add(Friends.any(person, GIFT_ABROAD));
    }
    cart.shipping = chance.pick(friends);
    boolean near = cart.shipping.country().equals(person.home.country().code());
    cart.gift = !near || !chance.happens(GIFT_UNMARKED);
  }

  private void first(Person person, Cart cart, Chance chance) {
    newcomer = false;
    if (expensiveStart) {
      cart.goodsMinor = (long) chance.between(45_000.0, 120_000.0);
    } else if (!person.account().isGuest() && chance.happens(0.45) && person.home.mayWelcome()) {
      cart.device = person.mainDevice();
      cart.goodsMinor = Math.max(cart.goodsMinor, chance.between(2_000, 2_900));
      cart.sellers = cart.goodsMinor < 4_000 ? 1 : Math.min(2, cart.sellers);
      cart.coupons = List.of(Coupons.WELCOME);
    }
  }

  private List<CouponCampaign> coupons(Person person, Cart cart, long at) {
    Chance chance = person.chance();
    if (loyal < 2 && chance.happens(0.1)) {
      loyal++;
      cart.goodsMinor = Math.max(cart.goodsMinor, 4_000);
      cart.sellers = 1;
      return List.of(Coupons.LOYAL);
    }
    return Coupons.honest(at, cart.shipping.country(), chance);
  }

  /// When they come back for what they forgot, or 0.
  long again(Person person, long at) {
    Chance chance = person.chance();
    double probability = busy ? 0.1 : forgot ? FORGETS_AGAIN : FORGETS;
    forgot = chance.happens(probability);
    return forgot ? at + 2 * Time.MINUTE + (long) chance.exponential(20.0 * Time.MINUTE) : 0;
  }
}
