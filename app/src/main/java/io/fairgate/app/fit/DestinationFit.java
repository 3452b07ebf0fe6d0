package io.fairgate.app.fit;

import io.fairgate.app.fit.Sample.Checkout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How many checkouts go to a place that their buyer has not used before.
///
/// After n checkouts a new place has probability s q / (s + n) (Blackwell and MacQueen, 1973). The
/// shares of new places among second checkouts and among later ones, the latter after n of them on
/// average, give s and q.
record DestinationFit(double newShare, double strength) {
  private static final double STRENGTH_MIN = 1;
  private static final double STRENGTH_MAX = 50;
  private static final double SHARE_MIN = 0.001;
  private static final double SHARE_MAX = 0.9;

  static DestinationFit of(List<List<Checkout>> buyers) {
    double second = 0;
    double secondNew = 0;
    double later = 0;
    double laterNew = 0;
    double laterBefore = 0;
    for (List<Checkout> checkouts : buyers) {
      Set<String> known = new HashSet<>();
      int before = 0;
      for (Checkout checkout : checkouts) {
        if (checkout.place().isEmpty()) {
          continue;
        }
        int fresh = known.add(checkout.place()) ? 1 : 0;
        if (before == 1) {
          second++;
          secondNew += fresh;
        } else if (before > 1) {
          later++;
          laterNew += fresh;
          laterBefore += before;
        }
        before++;
      }
    }
    double ofSecond = (secondNew + 0.5) / (second + 1);
    double ofLater = (laterNew + 0.5) / (later + 1);
    double before = later == 0 ? 2 : laterBefore / later;
    double ratio = ofSecond / ofLater;
    double strength = ratio <= 1 ? STRENGTH_MAX : (before - ratio) / (ratio - 1);
    double s = Math.clamp(strength, STRENGTH_MIN, STRENGTH_MAX);
    return new DestinationFit(Math.clamp(ofSecond * (s + 1) / s, SHARE_MIN, SHARE_MAX), s);
  }
}
