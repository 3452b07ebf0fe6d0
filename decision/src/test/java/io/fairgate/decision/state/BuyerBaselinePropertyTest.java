package io.fairgate.decision.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BuyerBaselinePropertyTest {
  private static final long LATENESS = 600_000;
  private static final long DAY = 86_400_000;
  private static final long START = 1_700_000_000_000L;
  private static final Priors PRIORS =
      new Priors(8.5, 0.6, 0.8, 2, 1, 20, evenHours(), 6, 0.15, 2, 120);

  private record Placed(long at, long checkout, long value, long place) {}

  private static double[] evenHours() {
    var shares = new double[24];
    Arrays.fill(shares, 1 / 24.0);
    return shares;
  }

  private static void add(BuyerBaseline baseline, Placed order) {
    baseline.add(
        PRIORS,
        LATENESS,
        order.at(),
        order.checkout(),
        order.value(),
        order.place(),
        new Waiting.Checkout());
  }

  private static String bytes(BuyerBaseline baseline) {
    var out = new ByteWriter(256);
    baseline.encode(out);
    return HexFormat.of().formatHex(out.toBytes());
  }

  private static List<Placed> orders(SplittableRandom random, int count, long gap) {
    var orders = new ArrayList<Placed>();
    long at = START;
    for (int i = 0; i < count; i++) {
      at += random.nextLong(gap);
      long checkout = 1 + i / (1 + random.nextInt(3));
      orders.add(new Placed(at, checkout, random.nextInt(50_000), random.nextInt(20)));
    }
    return orders;
  }

  @Test
  void theOrderWithinTheLatenessLeavesTheSameBaseline() {
    for (long seed = 1; seed <= 2_000; seed++) {
      var random = new SplittableRandom(seed);
      List<Placed> orders = orders(random, 60, seed % 2 == 0 ? 200_000 : DAY / 4);
      var inOrder = new BuyerBaseline();
      orders.forEach(order -> add(inOrder, order));
      var shuffled = new BuyerBaseline();
      var waiting = new ArrayList<Placed>();
      for (Placed order : orders) {
        waiting.add(order);
        while (waiting.get(0).at() <= order.at() - LATENESS + 200_001 && waiting.size() > 1) {
          add(shuffled, waiting.remove(0));
        }
        if (waiting.size() > 1 && random.nextBoolean()) {
          add(shuffled, waiting.remove(random.nextInt(waiting.size())));
        }
      }
      waiting.forEach(order -> add(shuffled, order));
      assertEquals(bytes(inOrder), bytes(shuffled), "seed " + seed);
    }
  }

  @Test
  void whatWasWrittenIsReadBack() {
    for (long seed = 1; seed <= 200; seed++) {
      var random = new SplittableRandom(seed);
      var baseline = new BuyerBaseline();
      orders(random, random.nextInt(100), DAY).forEach(order -> add(baseline, order));
      var out = new ByteWriter(256);
      baseline.encode(out);
      var back = new BuyerBaseline();
      back.decode(new ByteReader(out.toBytes()));
      assertEquals(bytes(baseline), bytes(back), "seed " + seed);
    }
  }

  @Test
  void aNewBuyerIsWhatThePriorSays() {
    var baseline = new BuyerBaseline();
    assertEquals(
        StrictMath.exp(8.5), baseline.value.usualMinor(PRIORS, START), 1e-9, "usual value");
    assertEquals(0, baseline.pace.surprise(PRIORS, START, 1), "nothing was seen yet");
    assertEquals(0, baseline.destinations.surprise(PRIORS, START, 77), "any place is as good");
    assertEquals(7.0 / 20, baseline.pace.perWeek(PRIORS, START), 1e-12, "usual pace");
    double twoSpreads = StrictMath.exp(8.5 + 2 * StrictMath.sqrt(0.36 + 0.64));
    assertEquals(2, baseline.value.z(PRIORS, START, Math.round(twoSpreads)), 0.001, "z of new");
  }

  /// A buyer with a checkout each `gap`, and six more at the end of the year within six minutes.
  private static BuyerBaseline burst(long gap) {
    var buyer = new BuyerBaseline();
    long now = START + 364 * DAY;
    for (long at = START; at < now; at += gap) {
      add(buyer, new Placed(at, at, 5_000 + at / gap % 5 * 40, 3));
    }
    for (int i = 0; i < 6; i++) {
      add(buyer, new Placed(now + 60_000 * i, i, 5_000, 3));
    }
    return buyer;
  }

  @Test
  void aBurstSurprisesLessTheFasterTheBuyersPaceAndTenTimesTheValueStandsOut() {
    BuyerBaseline weekly = burst(7 * DAY);
    BuyerBaseline hourly = burst(DAY / 24);
    long after = START + 364 * DAY + 6 * 60_000;
    double ofWeekly = weekly.pace.surprise(PRIORS, after, 9_999);
    double ofHourly = hourly.pace.surprise(PRIORS, after, 9_999);
    assertTrue(ofWeekly > 12 && ofHourly < 8, ofWeekly + " against " + ofHourly);
    assertTrue(weekly.value.z(PRIORS, after, 50_000) > 3.5, "ten times the usual");
    assertTrue(Math.abs(weekly.value.z(PRIORS, after, 5_100)) < 1, "the usual");
    assertEquals(1, weekly.pace.perWeek(PRIORS, START + 364 * DAY), 0.3, "one a week");
    assertTrue(weekly.destinations.surprise(PRIORS, after, 4) > 1.5, "a new place");
  }

  @Test
  void aBuyerWhoMovesIsUsualThereAfterAYear() {
    var lena = new BuyerBaseline();
    for (int week = 0; week < 52; week++) {
      add(lena, new Placed(START + 7 * DAY * week, week + 1, 5_000, 1));
    }
    long moved = START + 7 * DAY * 52;
    double before = lena.destinations.surprise(PRIORS, moved, 2);
    for (int week = 0; week < 52; week++) {
      add(lena, new Placed(moved + 7 * DAY * week, 100 + week, 5_000, 2));
    }
    double after = lena.destinations.surprise(PRIORS, moved + 364 * DAY, 2);
    assertTrue(before > 1.5 && after < 0.2, before + " then " + after);
  }

  /// A buyer of so many checkouts, one in three days, about the level and with the spread given.
  private static BuyerBaseline regular(
      SplittableRandom random, double level, double spread, int count) {
    var buyer = new BuyerBaseline();
    for (int i = 0; i <= count; i++) {
      long value = Math.round(StrictMath.exp(level + spread * (random.nextDouble() * 2 - 1)));
      add(buyer, new Placed(START + 3 * DAY * i, i + 1, value, 1));
    }
    return buyer;
  }

  @Test
  void aBuyerFarFromThePriorIsLearntAfterFiveOrders() {
    for (long seed = 1; seed <= 500; seed++) {
      var random = new SplittableRandom(seed);
      double away = (2 + 3 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      double level = 8.5 + away;
      for (int count : new int[] {5, 20}) {
        BuyerBaseline buyer = regular(random, level, 0.5, count);
        long now = START + 3 * DAY * (count + 1);
        double off = StrictMath.log(buyer.value.usualMinor(PRIORS, now)) - level;
        double far = count == 5 ? StrictMath.log(2) : StrictMath.log(1.3);
        assertTrue(
            Math.abs(off) < far,
            "seed " + seed + ": " + off + " off after " + count + ", prior " + away + " away");
        double z = buyer.value.z(PRIORS, now, Math.round(StrictMath.exp(level)));
        assertTrue(Math.abs(z) < 1.5, "seed " + seed + ": the usual is " + z + " spreads away");
      }
    }
  }

  /// Customer 14646 of UCI Online Retail, who begins with one small order, at a prior of 45.
  @Test
  void aWholesalerIsUsualAfterFiveOrdersWhereEverybodyElsePaysFortyFive() {
    var shop = new Priors(8.4, 0.6, 0.7, 4, 0.8, 16, evenHours(), 24, 0.08, 6, 180);
    long[] pence = {7_096, 852_092, 1_038_906, 772_204, 30_528, 806_030, 130_628};
    var buyer = new BuyerBaseline();
    for (int i = 0; i < pence.length; i++) {
      buyer.add(shop, LATENESS, START + 5 * DAY * i, i + 1, pence[i], 1, new Waiting.Checkout());
    }
    long now = START + 35 * DAY;
    double usual = buyer.value.usualMinor(shop, now) / 100;
    assertTrue(usual > 800 && usual < 4_000, "the usual is " + usual);
    assertTrue(buyer.value.z(shop, now, 1_195_610) < 2, "12,000 is nothing new");
    assertTrue(buyer.value.z(shop, now, 100_000_000) > 3, "a million is");
  }

  @Test
  void oneWildOrderDoesNotMoveALearntBuyerMuch() {
    for (long seed = 1; seed <= 500; seed++) {
      var random = new SplittableRandom(seed);
      double level = 6 + 6 * random.nextDouble();
      BuyerBaseline buyer = regular(random, level, 0.5, 12);
      long now = START + 3 * DAY * 13;
      double before = buyer.value.usualMinor(PRIORS, now);
      long wild = Math.round(StrictMath.exp(level + StrictMath.log(200)));
      add(buyer, new Placed(now, 900, wild, 1));
      add(buyer, new Placed(now + DAY, 901, Math.round(StrictMath.exp(level)), 1));
      double after = buyer.value.usualMinor(PRIORS, now + DAY);
      assertTrue(after < 1.25 * before, "seed " + seed + ": " + before + " became " + after);
      double z = buyer.value.z(PRIORS, now + DAY, wild);
      assertTrue(z > 5, "seed " + seed + ": as much again is only " + z + " spreads above");
    }
  }
}
