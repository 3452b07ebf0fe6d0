package io.fairgate.app.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValueFitPropertyTest {
  private static final long DAY = 86_400_000;

  /// Buyers whose variance is scaled-inverse-chi-square about 0.5 squared, means about e^8.
  private static List<List<Sample.Checkout>> buyers(SplittableRandom random, int strength) {
    var buyers = new ArrayList<List<Sample.Checkout>>();
    for (int buyer = 0; buyer < 1_500; buyer++) {
      double chi = 0;
      for (int i = 0; i < strength; i++) {
        double x = random.nextGaussian();
        chi += x * x;
      }
      double spread = 0.5 * StrictMath.sqrt(strength / chi);
      double mean = 8 + 0.7 * random.nextGaussian();
      var checkouts = new ArrayList<Sample.Checkout>();
      for (int i = 0; i < 3 + random.nextInt(20); i++) {
        double log = mean + spread * random.nextGaussian();
        checkouts.add(new Sample.Checkout(i * DAY, Math.round(StrictMath.exp(log)), "DE"));
      }
      buyers.add(checkouts);
    }
    return buyers;
  }

  @Test
  void whatBuyersWereDrawnFromIsFitted() {
    for (long seed = 1; seed <= 10; seed++) {
      var random = new SplittableRandom(seed);
      int strength = 4 + random.nextInt(9);
      ValueFit fit = ValueFit.of(buyers(random, strength));
      String at = "seed " + seed + ", strength " + strength + ": " + fit;
      assertEquals(8, fit.meanLog(), 0.1, at);
      assertEquals(0.5, fit.spreadLog(), 0.06, at);
      assertEquals(0.7, fit.buyerSpreadLog(), 0.08, at);
      assertTrue(fit.strength() > 0.6 * strength && fit.strength() < 1.7 * strength, at);
    }
  }

  @Test
  void fewBuyersLeaveTheStrengthAsItWas() {
    ValueFit fit = ValueFit.of(buyers(new SplittableRandom(1), 8).subList(0, 19));
    assertEquals(4, fit.strength());
  }

  @Test
  void theSeriesAgreeWithKnownValues() {
    assertEquals(-0.5772156649, Polygamma.digamma(1), 1e-9);
    assertEquals(StrictMath.PI * StrictMath.PI / 6, Polygamma.trigamma(1), 1e-9);
    assertEquals(StrictMath.PI * StrictMath.PI / 2, Polygamma.trigamma(0.5), 1e-9);
  }
}
