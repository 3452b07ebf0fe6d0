package io.fairgate.decision.field;

import io.fairgate.marketplace.event.Order.Destination;

/// Great-circle distance by the haversine formula (R. W. Sinnott, Virtues of the Haversine, 1984).
final class Distance {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  private Distance() {}

  /// -1 where either place has no coordinates.
  static double km(Destination from, Destination to) {
    Double fromLatitude = from.latitude();
    Double fromLongitude = from.longitude();
    Double toLatitude = to.latitude();
    Double toLongitude = to.longitude();
    if (fromLatitude == null
        || fromLongitude == null
        || toLatitude == null
        || toLongitude == null) {
      return -1;
    }
    double a = StrictMath.toRadians(fromLatitude);
    double b = StrictMath.toRadians(toLatitude);
    double across = StrictMath.sin((b - a) / 2);
    double along = StrictMath.sin(StrictMath.toRadians(toLongitude - fromLongitude) / 2);
    double h = across * across + StrictMath.cos(a) * StrictMath.cos(b) * along * along;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
  }
}
