package io.fairgate.decision.explain;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Outcome;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.text.Numbers;
import io.fairgate.decision.text.Times;
import io.fairgate.decision.text.Visible;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a value is counted in, and how it is written with that.
enum Unit {
  PLAIN,
  MONEY,
  SECONDS,
  SECOND_OF_EPOCH,
  /// `-log10` of a probability.
  SURPRISE,
  /// A robust z.
  SPREADS,
  A_WEEK,
  KILOMETRES;

  private static final Set<String> AMOUNTS =
      Set.of("order_value", "order_discount", "payment_amount");

  /// Above this, nobody reads a probability as one in so many.
  private static final double SURPRISE_IN_WORDS_MAX = 9;

  static Unit of(Policy policy, Variable variable) {
    String name = variable.name();
    if (AMOUNTS.contains(name)) {
      return MONEY;
    }
    if (name.equals("order_distance_km")) {
      return KILOMETRES;
    }
    for (FeatureSpec feature : policy.features()) {
      if (feature.name().equals(name)) {
        return of(feature);
      }
    }
    return PLAIN;
  }

  private static Unit of(FeatureSpec feature) {
    return switch (feature) {
      case FeatureSpec.Windowed windowed -> of(windowed);
      case FeatureSpec.Baseline baseline ->
          switch (baseline.respect()) {
            case VALUE -> SPREADS;
            case PACE, HOURS, DESTINATIONS -> SURPRISE;
            case CHECKOUTS -> PLAIN;
            case USUAL_VALUE -> MONEY;
            case USUAL_PACE -> A_WEEK;
          };
      case FeatureSpec.Ratio ratio -> PLAIN;
      case FeatureSpec.SharedBuyers shared -> PLAIN;
      case FeatureSpec.Claims claims -> PLAIN;
    };
  }

  private static Unit of(FeatureSpec.Windowed windowed) {
    String of = windowed.of();
    return switch (windowed.aggregate()) {
      case COUNT, DISTINCT -> PLAIN;
      case FIRST_SEEN, LAST_SEEN -> SECOND_OF_EPOCH;
      case SINCE_FIRST, SINCE_LAST -> SECONDS;
      case SUM, MEAN, MIN, MAX -> of != null && AMOUNTS.contains(of) ? MONEY : PLAIN;
    };
  }

  String written(Outcome value, String currency) {
    return switch (value) {
      case Outcome.Int number -> whole(number.value(), currency);
      case Outcome.Real number -> real(number.value(), currency);
      case Outcome.Bool truth -> truth.value() ? "yes" : "no";
      case Outcome.Text text -> text.value().isEmpty() ? "none" : Visible.of(text.value());
      case Outcome.Failed failed -> "an error: " + Visible.of(failed.reason());
    };
  }

  private String whole(long number, String currency) {
    return switch (this) {
      case MONEY -> Numbers.ENGLISH.money(number, currency);
      case SECONDS -> number < 0 ? "never" : Times.duration(number);
      case SECOND_OF_EPOCH -> number <= 0 ? "never" : Times.utc(1000 * number);
      case PLAIN, SURPRISE, SPREADS, A_WEEK, KILOMETRES -> Numbers.ENGLISH.whole(number);
    };
  }

  private String real(double number, String currency) {
    return switch (this) {
      case MONEY -> Numbers.ENGLISH.money((long) StrictMath.rint(number), currency);
      case SECONDS -> number < 0 ? "never" : Times.duration((long) number);
      case SECOND_OF_EPOCH -> whole((long) number, currency);
      case SURPRISE -> oneIn(number);
      case SPREADS ->
          Numbers.ENGLISH.decimal(Math.abs(number), 1)
              + (number < 0 ? " spreads below usual" : " spreads above usual");
      case A_WEEK -> Numbers.ENGLISH.decimal(number, 1) + " a week";
      case KILOMETRES -> number < 0 ? "unknown" : Numbers.ENGLISH.decimal(number, 0) + " km";
      case PLAIN -> Numbers.ENGLISH.decimal(number, 3);
    };
  }

  /// As [#written], without a unit that the words around it will name.
  String inText(Outcome value, String currency) {
    return (this == SPREADS || this == A_WEEK) && value instanceof Outcome.Real number
        ? Numbers.ENGLISH.decimal(number.value(), 1)
        : written(value, currency);
  }

  /// A surprise of 3.6 as `1 in 4,000`.
  private static String oneIn(double surprise) {
    if (surprise > SURPRISE_IN_WORDS_MAX) {
      return "1 in 10^" + (long) StrictMath.rint(surprise);
    }
    double odds = StrictMath.pow(10, Math.max(0, surprise));
    if (odds < 10) {
      return "1 in " + Numbers.ENGLISH.decimal(odds, 1);
    }
    long unit = 1;
    while (odds / unit >= 100) {
      unit *= 10;
    }
    return "1 in " + Numbers.ENGLISH.whole((long) StrictMath.rint(odds / unit) * unit);
  }

  /// What is less and what is more of it, for `4 or fewer`.
  String orLess(@Nullable CelType type) {
    return switch (this) {
      case SECONDS -> "or shorter";
      case SECOND_OF_EPOCH -> "or earlier";
      case SURPRISE -> "or likelier";
      case PLAIN -> type == CelType.INT || type == CelType.STRING_LIST ? "or fewer" : "or less";
      case MONEY, SPREADS, A_WEEK, KILOMETRES -> "or less";
    };
  }

  String orMore() {
    return switch (this) {
      case SECONDS -> "or longer";
      case SECOND_OF_EPOCH -> "or later";
      case SURPRISE -> "or rarer";
      case PLAIN, MONEY, SPREADS, A_WEEK, KILOMETRES -> "or more";
    };
  }
}
