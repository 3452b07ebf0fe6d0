package io.fairgate.server.minfraud.request;

import io.fairgate.marketplace.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount as the protocol has it, in whole units with decimals, brought to whole minor units.
public final class Money {
  /// Twelve digits: beyond them a number may be taken for a full card number.
  public static final long MINOR_MAX = 999_999_999_999L;

  private Money() {}

  static boolean fits(BigDecimal amount, String currency) {
    return amount.compareTo(BigDecimal.valueOf(MINOR_MAX, Currencies.exponent(currency))) <= 0;
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
