package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.people.People;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.World;
import java.util.List;
import java.util.Set;

/// All campaigns by name, and how each is set going.
public final class Campaigns {
  /// One for each of A1 to A11, in that order.
  public static final List<String> NAMES =
      List.of(
          "a1-coupon-reuse",
          "a2-coupon-stacking",
          "a3-burst",
          "a4-high-value",
          "a5-foreign-delivery",
          "a6-payment-declined",
          "a7-bank-refused",
          "a8-card-trouble",
          "a9-out-of-stock",
          "a10-seller-flagged",
          "a11-account-takeover");

  /// Orders that strangers and thieves add to those of honest people, all campaigns together.
  public static final double SHARE = 0.015;

  private final World world;
  private final People people;

  public Campaigns(World world, People people) {
    this.world = world;
    this.people = people;
  }

  public void start(Set<String> names) {
    for (String name : NAMES) {
      if (names.isEmpty() || names.contains(name)) {
        start(name, Chance.of(world.seed(), name, 0));
      }
    }
  }

  private void start(String name, Chance chance) {
    switch (name) {
      case "a1-coupon-reuse" -> recruit(new CouponReuse(world, chance), chance);
      case "a2-coupon-stacking" -> recruit(new CouponStacking(world, people, chance), chance);
      case "a3-burst" -> recruit(new Burst(world, people, chance), chance);
      case "a4-high-value" -> recruit(new HighValue(world, people, chance), chance);
      case "a5-foreign-delivery" -> recruit(new ForeignDelivery(world, people, chance), chance);
      case "a6-payment-declined" -> world.add(PaymentDeclined.forFundsOrDetails(name, chance));
      case "a7-bank-refused" -> world.add(PaymentDeclined.onSuspicion(name, chance));
      case "a8-card-trouble" -> {
        world.add(new IssuerAlert(world, name, chance));
        recruit(new StolenCard(world, name, chance), chance);
        recruit(new CardTesting(world, name, chance), chance);
        recruit(new CardSharing(world, name, chance), chance);
      }
      case "a9-out-of-stock" -> world.add(new OutOfStock(world, name, chance));
      case "a10-seller-flagged" -> {
        var flagged = new SellerFlagged(world, name, chance);
        world.add(flagged);
        flagged.start();
      }
      case "a11-account-takeover" -> recruit(new Takeover(world, people, chance), chance);
      default ->
          throw new IllegalArgumentException("campaign must be one of " + NAMES + ", got " + name);
    }
  }

  private void recruit(Campaign campaign, Chance chance) {
    new Recruiter(world, campaign, chance).start();
  }
}
