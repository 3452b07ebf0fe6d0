package io.fairgate.decision.policy;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Expression;
import io.fairgate.marketplace.EntityKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number computed from past events of an entity, as a policy declares it.
public sealed interface FeatureSpec {
  String name();

  String doc();

  Place place();

  CelType type();

  /// An aggregate over a window of an entity's events, or over those of a pair of entities.
  ///
  /// The window of an event at t is `(t - delay - window, t - delay]`; without delay the event at
  /// hand is in it. `windowMillis` is [#FOREVER] where nothing is forgotten. `of` names an integer
  /// field to aggregate, or for `distinct` a string field or an entity kind in lower case.
  record Windowed(
      String name,
      String doc,
      Place place,
      List<EntityKind> entity,
      String event,
      Aggregate aggregate,
      @Nullable String of,
      boolean byCheckout,
      long windowMillis,
      long delayMillis,
      @Nullable Expression where,
      Over over)
      implements FeatureSpec {
    public static final long FOREVER = Long.MAX_VALUE;

    @Override
    public CelType type() {
      return aggregate == Aggregate.MEAN ? CelType.DOUBLE : CelType.INT;
    }
  }

  /// One feature divided by another; 0 where the divisor is 0.
  record Ratio(String name, String doc, Place place, String of, String to) implements FeatureSpec {
    @Override
    public CelType type() {
      return CelType.DOUBLE;
    }
  }

  /// How far the order is from what is usual for its buyer, in one respect.
  record Baseline(String name, String doc, Place place, Respect respect) implements FeatureSpec {
    @Override
    public CelType type() {
      return respect == Respect.CHECKOUTS ? CelType.INT : CelType.DOUBLE;
    }
  }

  /// How many other buyers share at least so many of these kinds of entity with the order's buyer.
  /// An entity seen with more buyers than the limit links nobody.
  record SharedBuyers(String name, String doc, Place place, Set<EntityKind> kinds, int atLeast)
      implements FeatureSpec {
    @Override
    public CelType type() {
      return CelType.INT;
    }
  }

  /// What is known of the claims on the campaigns of the order's coupons.
  record Claims(String name, String doc, Place place, Question question) implements FeatureSpec {
    @Override
    public CelType type() {
      return CelType.INT;
    }
  }

  /// How the events of a window become one number.
  enum Aggregate {
    COUNT,
    SUM,
    MEAN,
    MIN,
    MAX,
    DISTINCT,
    /// Second of the epoch of the first such event ever, this one included; 0 for none.
    FIRST_SEEN,
    /// Second of the epoch of the last such event before this one; 0 for none.
    LAST_SEEN,
    /// Seconds since the first such event ever, this one included; -1 for none.
    SINCE_FIRST,
    /// Seconds since the last such event before this one; -1 for none.
    SINCE_LAST
  }

  /// What an order with several sellers or coupons takes of their values.
  enum Over {
    MAX,
    MIN,
    SUM,
    /// 1 where any value is other than 0, else 0.
    ANY
  }

  /// What a buyer's baseline is asked. Surprises are `-log10` of a probability: 3 is one in 1,000.
  enum Respect {
    /// Robust z of the checkout's value on the log scale; positive is above the usual.
    VALUE,
    /// Surprise at so many checkouts in so short a time, the worst over the policy's pace windows.
    PACE,
    /// Surprise at the hour of the day.
    HOURS,
    /// Surprise at the destination's country and region.
    DESTINATIONS,
    /// How many checkouts the baseline has absorbed; 0 for a new buyer.
    CHECKOUTS,
    /// The buyer's usual value in minor units of the policy's currency.
    USUAL_VALUE,
    /// The buyer's usual checkouts in a week.
    USUAL_PACE
  }

  /// What the claims of the order's campaigns are asked, the worst over its coupons that are for
  /// new buyers only.
  enum Question {
    /// 1 where an identity of this checkout's buyer was claimed by another checkout, else 0.
    TAKEN,
    /// Other accounts that used the campaign and share two or more strong identities with this one.
    LINKED_ACCOUNTS,
    /// Strong identities (card, device, phone, e-mail) by which the earlier claim is shared.
    STRONG_LINKS,
    /// Uses of the campaign by this buyer before this checkout.
    USES_BY_BUYER
  }
}
