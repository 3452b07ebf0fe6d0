package io.fairgate.app.fit;

import io.fairgate.app.fit.Sample.Checkout;
import java.util.ArrayList;
import java.util.List;

/// What a checkout is worth, on the natural log of minor units.
///
/// Two checkouts of one buyer in a row differ by a normal variable of twice the variance within a
/// buyer, whatever the buyer's mean. The means of buyers spread by the variance between buyers and,
/// for n checkouts each, an n-th of that within. Medians stand for means throughout (Huber, Robust
/// Statistics, 1981, chapter 5). The strength is that of the variance; a mean needs none, since it
/// shrinks by the two variances.
record ValueFit(double meanLog, double spreadLog, double buyerSpreadLog, double strength) {
  /// So many pairs of one buyer count, so that no wholesaler speaks for all.
  private static final int PAIRS_PER_BUYER_MAX = 20;

  private static final double SPREAD_MIN = 0.05;

  static ValueFit of(List<List<Checkout>> buyers) {
    List<Double> means = new ArrayList<>();
    List<Double> meansOfMany = new ArrayList<>();
    List<Double> steps = new ArrayList<>();
    var spreads = new SpreadFit();
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
      spreads.add(logs);
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
    return new ValueFit(middle, within, between, spreads.strength());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
