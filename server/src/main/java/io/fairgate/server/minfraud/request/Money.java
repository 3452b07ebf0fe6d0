package io.fairgate.server.minfraud.request;

import io.fairgate.marketplace.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount as the protocol has it, in whole units with decimals, brought to whole minor units.
public final class Money {
  /// Fifteen digits of minor units are what an amount may have; a currency has up to three
  /// decimals.
  static final long UNITS_MAX = 999_999_999_999L;

  private static final BigDecimal BOUND = BigDecimal.valueOf(UNITS_MAX);

  private Money() {}

  static boolean fits(BigDecimal amount) {
    return amount.compareTo(BOUND) <= 0;
  }

  /// Whether the amount is a whole number of the currency's smallest coin.
  static boolean isWhole(BigDecimal amount, String currency) {
    return amount.stripTrailingZeros().scale() <= Currencies.exponent(currency);
  }

  /// What is finer than the currency's smallest coin is rounded, halves up.
  public static long minor(BigDecimal amount, String currency) {
    return amount
        .movePointRight(Currencies.exponent(currency))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
