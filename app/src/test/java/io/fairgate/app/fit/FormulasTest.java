package io.fairgate.app.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.app.fit.Sample.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Each fit finds the numbers that buyers were drawn from.
class FormulasTest {
  private static final long DAY_MILLIS = 86_400_000L;
  private static final int BUYERS = 4_000;
  private final RandomGenerator random = new SplittableRandom(11);

  private List<List<Checkout>> buyers() {
    List<List<Checkout>> buyers = new ArrayList<>();
    for (int b = 0; b < BUYERS; b++) {
      double usual = 8.5 + 0.6 * random.nextGaussian();
      double perDay = gamma() / 20;
      List<Checkout> checkouts = new ArrayList<>();
      double day = 0;
      do {
        long value = Math.round(StrictMath.exp(usual + 0.4 * random.nextGaussian()));
        checkouts.add(new Checkout(Math.round(day * DAY_MILLIS), value, "DE|"));
        day += random.nextExponential() / perDay;
      } while (day < 180);
      buyers.add(checkouts);
    }
    return buyers;
  }

  /// Gamma of shape 2 and rate 1.
  private double gamma() {
    return random.nextExponential() + random.nextExponential();
  }

  @Test
  void valueSpreadsWithinAndBetweenBuyersAreToldApart() {
    ValueFit fit = ValueFit.of(buyers());
    assertEquals(8.5, fit.meanLog(), 0.05);
    assertEquals(0.4, fit.spreadLog(), 0.02);
    assertEquals(0.6, fit.buyerSpreadLog(), 0.05);
  }

  @Test
  void paceIsAGammaOverBuyers() {
    PaceFit fit = PaceFit.of(buyers(), 180 * DAY_MILLIS);
    assertEquals(0.1, fit.shape() / fit.rateDays(), 0.01);
    assertEquals(2, fit.shape(), 0.4);
  }

  @Test
  void hoursAreAlikeAsFarAsBuyersRepeatThem() {
    List<List<Checkout>> buyers = new ArrayList<>();
    for (int b = 0; b < BUYERS; b++) {
      int own = random.nextInt(24);
      List<Checkout> checkouts = new ArrayList<>();
      for (int day = 0; day < 10; day++) {
        int hour = random.nextInt(4) == 0 ? own : random.nextInt(24);
        checkouts.add(new Checkout(day * DAY_MILLIS * 2 + hour * 3_600_000L, 100, ""));
      }
      buyers.add(checkouts);
    }
    HourFit fit = HourFit.of(buyers);
    assertEquals(1.0 / 24, fit.shares()[5], 0.005);
    // Two of one buyer agree with 1/16 beyond chance: (1 - p) / (p - 1/24), p = 1/16 + 15/16/24.
    assertEquals(15, fit.strength(), 2);
  }

  @Test
  void newDestinationsBecomeRarerTheMoreIsKnown() {
    List<List<Checkout>> buyers = new ArrayList<>();
    for (int b = 0; b < BUYERS; b++) {
      List<Checkout> checkouts = new ArrayList<>();
      for (int n = 0; n < 12; n++) {
        boolean isNew = n == 0 || random.nextDouble() < 5 * 0.1 / (5 + n);
        checkouts.add(new Checkout(n * DAY_MILLIS, 100, isNew ? "place " + n : "place 0"));
      }
      buyers.add(checkouts);
    }
    DestinationFit fit = DestinationFit.of(buyers);
    assertEquals(0.1, fit.newShare(), 0.02);
    assertEquals(5, fit.strength(), 2);
  }
}
