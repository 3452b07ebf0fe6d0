package io.fairgate.app.fit;

import io.fairgate.app.fit.Sample.Checkout;
import java.util.ArrayList;
import java.util.List;

/// What a checkout is worth, on the natural log of minor units.
///
/// Two checkouts of one buyer in a row differ by a normal variable of twice the variance within a
/// buyer, whatever the buyer's mean. The means of buyers spread by the variance between buyers and,
/// for n checkouts each, an n-th of that within. Medians stand for means throughout (Huber, Robust
/// Statistics, 1981, chapter 5). The mean of a buyer with n checkouts is best shrunk as if by
/// within/between checkouts more (Gelman et al., Bayesian Data Analysis, 3rd ed., section 5.4).
record ValueFit(double meanLog, double spreadLog, double buyerSpreadLog, double strength) {
  /// So many pairs of one buyer count, so that no wholesaler speaks for all.
  private static final int PAIRS_PER_BUYER_MAX = 20;

  /// The spread shrinks with the same strength, and one or two values say nothing of a spread.
  private static final double STRENGTH_MIN = 2;

  private static final double STRENGTH_MAX = 50;
  private static final double SPREAD_MIN = 0.05;

  static ValueFit of(List<List<Checkout>> buyers) {
    List<Double> means = new ArrayList<>();
    List<Double> meansOfMany = new ArrayList<>();
    List<Double> steps = new ArrayList<>();
    double reciprocals = 0;
    for (List<Checkout> checkouts : buyers) {
      double[] logs =
          checkouts.stream()
              .filter(checkout -> checkout.valueMinor() > 0)
              .mapToDouble(checkout -> StrictMath.log(checkout.valueMinor()))
              .toArray();
      if (logs.length == 0) {
        continue;
      }
      double mean = Robust.median(logs);
      means.add(mean);
      if (logs.length > 1) {
        meansOfMany.add(mean);
        reciprocals += 1.0 / logs.length;
      }
      for (int i = 1; i < Math.min(logs.length, PAIRS_PER_BUYER_MAX + 1); i++) {
        steps.add((logs[i] - logs[i - 1]) / StrictMath.sqrt(2));
      }
    }
    double middle = Robust.median(array(means));
    double within = Math.max(SPREAD_MIN, Robust.spread(array(steps), 0));
    double ofMeans = Robust.spread(array(meansOfMany), Robust.median(array(meansOfMany)));
    double noise = within * within * reciprocals / meansOfMany.size();
    double between = StrictMath.sqrt(Math.max(SPREAD_MIN * SPREAD_MIN, ofMeans * ofMeans - noise));
    double ratio = within * within / (between * between);
    return new ValueFit(middle, within, between, Math.clamp(ratio, STRENGTH_MIN, STRENGTH_MAX));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
