package io.fairgate.decision.policy;

import io.fairgate.decision.policy.FeatureSpec.Aggregate;
import io.fairgate.marketplace.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a buyer may be told of their own order and habits, and how it is rounded.
///
/// A fact is a field of the order from a closed list, or a feature over the buyer's own events
/// alone. Surprises and scores, labels, and what is known of a card, a device or an address are
/// never facts: they could be a threshold or another person's.
public enum BuyerFact {
  /// An amount in minor units of the policy's currency, to two digits.
  MONEY,
  /// How many, exact to 10, then to two digits.
  COUNT,
  /// Checkouts a week, rounded to a whole number.
  PER_WEEK,
  /// A country by its code.
  COUNTRY,
  /// A word of a closed set, such as the coupon's term or the cause of a decline.
  WORD;

  private static final Map<String, BuyerFact> FIELDS =
      new TreeMap<>(
          Map.of(
              "order_value", MONEY,
              "order_discount", MONEY,
              "order_items", COUNT,
              "order_coupons", COUNT,
              "order_ship_country", COUNTRY,
              "order_bill_country", COUNTRY,
              "order_payment_method", WORD,
              "coupon_breach", WORD,
              "payment_cause", WORD));

  private static final int EXACT_MAX = 10;

  /// The kind of fact that a field is, if it is one.
  public static Optional<BuyerFact> field(String name) {
    return Optional.ofNullable(FIELDS.get(name));
  }

  /// The kind of fact that a feature is, if it is one.
  public static Optional<BuyerFact> feature(FeatureSpec feature) {
    return switch (feature) {
      case FeatureSpec.Windowed windowed -> windowed(windowed);
      case FeatureSpec.Baseline baseline ->
          switch (baseline.respect()) {
            case USUAL_VALUE -> Optional.of(MONEY);
            case USUAL_PACE -> Optional.of(PER_WEEK);
            case CHECKOUTS -> Optional.of(COUNT);
            case VALUE, PACE, HOURS, DESTINATIONS -> Optional.empty();
          };
      case FeatureSpec.Ratio ratio -> Optional.empty();
      case FeatureSpec.SharedBuyers shared -> Optional.empty();
      case FeatureSpec.Claims claims -> Optional.empty();
    };
  }

  private static Optional<BuyerFact> windowed(FeatureSpec.Windowed windowed) {
    boolean own =
        windowed.entity().equals(List.of(EntityKind.BUYER)) && !windowed.event().equals("label");
    if (!own) {
      return Optional.empty();
    }
    if (windowed.aggregate() == Aggregate.COUNT) {
      return Optional.of(COUNT);
    }
    boolean sum = windowed.aggregate() == Aggregate.SUM || windowed.aggregate() == Aggregate.MAX;
    return sum && "order_value".equals(windowed.of()) ? Optional.of(MONEY) : Optional.empty();
  }

  /// All names of a policy that may be facts, in order.
  public static List<String> names(List<FeatureSpec> features) {
    List<String> names = new ArrayList<>(FIELDS.keySet());
    for (FeatureSpec feature : features) {
      if (feature(feature).isPresent()) {
        names.add(feature.name());
      }
    }
    return names;
  }

  /// A number as a buyer is told it: exact to 10, then to two digits, halves up.
  public static long rounded(long number) {
    if (Math.abs(number) <= EXACT_MAX) {
      return number;
    }
    long unit = 1;
    while (Math.abs(number) / unit >= 100) {
      unit *= 10;
    }
    return Math.floorDiv(number + unit / 2, unit) * unit;
  }
}
