package io.fairgate.decision.state;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.FeatureSpec.Respect;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import java.util.List;

/// The baselines of all buyers, and the features that ask them.
final class BuyerStates {
  final ObjectTable<BuyerBaseline> table = new ObjectTable<>(BuyerBaseline::new);
  private static final BuyerBaseline NEW = new BuyerBaseline();

  private final Waiting.Checkout scratch = new Waiting.Checkout();
  private final Priors priors;
  private final long latenessMillis;
  private final Respect[] respects;
  private final int[] slots;

  BuyerStates(Policy policy) {
    priors = policy.priors();
    latenessMillis = policy.limits().latenessMillis();
    List<FeatureSpec.Baseline> features =
        policy.features().stream()
            .filter(FeatureSpec.Baseline.class::isInstance)
            .map(FeatureSpec.Baseline.class::cast)
            .toList();
    respects = features.stream().map(FeatureSpec.Baseline::respect).toArray(Respect[]::new);
    slots =
        features.stream()
            .mapToInt(f -> policy.scope().find(f.name()).orElseThrow().slot())
            .toArray();
  }

  boolean isUsed() {
    return respects.length > 0;
  }

  void read(Keys keys, long checkout, long now, boolean isApplied, Values values) {
    if (!isUsed()) {
      return;
    }
    BuyerBaseline found = table.find(keys.high(Role.BUYER), keys.low(Role.BUYER));
    BuyerBaseline baseline = found == null || !keys.has(Role.BUYER) ? NEW : found;
    for (int i = 0; i < respects.length; i++) {
      int slot = slots[i];
      switch (respects[i]) {
        case VALUE ->
            values.doubles[slot] =
                baseline.value.z(priors, now, checkoutValue(baseline, checkout, isApplied, values));
        case PACE -> values.doubles[slot] = baseline.pace.surprise(priors, now, checkout);
        case HOURS -> values.doubles[slot] = baseline.hours.surprise(priors, now);
        case DESTINATIONS ->
            values.doubles[slot] = baseline.destinations.surprise(priors, now, place(values));
        case CHECKOUTS -> values.ints[slot] = baseline.checkouts;
        case USUAL_VALUE -> values.doubles[slot] = baseline.value.usualMinor(priors, now);
        case USUAL_PACE -> values.doubles[slot] = baseline.pace.perWeek(priors, now);
      }
    }
  }

  /// A cart from ten sellers is one checkout: what came of it so far counts with this order.
  private static long checkoutValue(
      BuyerBaseline baseline, long checkout, boolean isApplied, Values values) {
    long before = baseline.waiting.valueOf(checkout);
    long own = values.ints[Fields.ORDER_VALUE];
    return isApplied && before > 0 ? before : before + own;
  }

  private static long place(Values values) {
    String country = values.strings[Fields.ORDER_SHIP_COUNTRY];
    return country.isEmpty()
        ? 0
        : Hashes.mix(Hashes.of(country) + 31 * Hashes.of(values.strings[Fields.ORDER_SHIP_REGION]));
  }

  void apply(Keys keys, long checkout, long at, Values values) {
    if (isUsed() && keys.has(Role.BUYER)) {
      table
          .findOrAdd(keys.high(Role.BUYER), keys.low(Role.BUYER))
          .add(
              priors,
              latenessMillis,
              at,
              checkout,
              values.ints[Fields.ORDER_VALUE],
              place(values),
              scratch);
    }
  }
}
