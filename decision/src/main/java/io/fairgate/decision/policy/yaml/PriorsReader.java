package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Priors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `priors.yaml`; what it leaves out is as in [#DEFAULT].
final class PriorsReader {
  /// Before anything was fitted: some 45 in a currency of cents, two or three checkouts in two
  /// months, by day more than by night, one in twelve to a place not used before.
  static final Priors DEFAULT = new Priors(8.4, 0.8, 0.7, 4, 0.8, 16, hours(), 24, 0.08, 6, 180);

  private static final double SHARES_SUM_SLACK = 0.001;

  private final Page page;

  PriorsReader(Page page) {
    this.page = page;
  }

  private static double[] hours() {
    var shares = new double[24];
    Arrays.fill(shares, 1.0 / 24);
    return shares;
  }

  Priors read(Node root) {
    Section all =
        Section.of(
                page,
                root,
                "priors",
                List.of("value", "pace", "hours", "destinations", "half_life_days"))
            .orElse(null);
    if (all == null) {
      return DEFAULT;
    }
    Section value =
        part(all, "value", List.of("mean_log", "spread_log", "buyer_spread_log", "strength"));
    Section pace = part(all, "pace", List.of("shape", "rate_days"));
    Section hours = part(all, "hours", List.of("shares", "strength"));
    Section destinations = part(all, "destinations", List.of("new_share", "strength"));
    return new Priors(
        number(value, "mean_log", 0, 40, DEFAULT.valueMeanLog()),
        number(value, "spread_log", 0.01, 10, DEFAULT.valueSpreadLog()),
        number(value, "buyer_spread_log", 0.01, 10, DEFAULT.valueBuyerSpreadLog()),
        number(value, "strength", 0.1, 1_000, DEFAULT.valueStrength()),
        number(pace, "shape", 0.01, 1_000, DEFAULT.paceShape()),
        number(pace, "rate_days", 0.01, 100_000, DEFAULT.paceRateDays()),
        shares(hours),
        number(hours, "strength", 0.1, 10_000, DEFAULT.hourStrength()),
        number(destinations, "new_share", 0.0001, 0.9999, DEFAULT.destinationNewShare()),
        number(destinations, "strength", 0.1, 1_000, DEFAULT.destinationStrength()),
        all.number("half_life_days", 1, 10_000, DEFAULT.halfLifeDays()));
  }

  private @Nullable Section part(Section all, String key, List<String> keys) {
    Node node = all.find(key);
    return Optional.ofNullable(node)
        .flatMap(found -> Section.of(page, found, "the priors of " + key, keys))
        .orElse(null);
  }

  private static double number(
      @Nullable Section section, String key, double least, double most, double otherwise) {
    return section == null ? otherwise : section.number(key, least, most, otherwise);
  }

  private double[] shares(@Nullable Section hours) {
    Node node = hours == null ? null : hours.find("shares");
    if (hours == null || node == null) {
      return DEFAULT.hourShares();
    }
    if (!(node instanceof Node.Sequence list) || list.items().size() != 24) {
      page.fault(
          node, "`shares` must be 24 numbers, one for each hour", "the first is from 00:00 UTC");
      return DEFAULT.hourShares();
    }
    var shares = new double[24];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = hours.number("shares", list.items().get(i), 0, 1, 0);
      sum += shares[i];
    }
    if (Math.abs(sum - 1) > SHARES_SUM_SLACK) {
      page.fault(
          node, "`shares` must add up to 1, got " + (StrictMath.rint(sum * 1000) / 1000), "");
    }
    return shares;
  }
}
