package io.fairgate.server.minfraud.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.Currencies;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Amounts keep every coin.
class MoneyPropertyTest {

  @Test
  void everyAmountInWholeCoinsComesBackExactly() {
    for (int seed = 0; seed < 5_000; seed++) {
      var random = new SplittableRandom(seed);
      List<String> codes = Currencies.codes();
      String currency = codes.get(random.nextInt(codes.size()));
      long minor = random.nextLong(1_000_000_000_000L);
      BigDecimal amount = BigDecimal.valueOf(minor, Currencies.exponent(currency));
      String message = "seed " + seed + ": " + amount + " " + currency;
      assertTrue(Money.isWhole(amount, currency), message);
      assertEquals(minor, Money.minor(amount, currency), message);
      assertEquals(minor, Money.minor(new BigDecimal(amount + "E0"), currency), message);
    }
  }

  @Test
  void whatIsFinerIsSaidAndRoundedHalvesUp() {
    assertFalse(Money.isWhole(new BigDecimal("12.345"), "JPY"));
    assertEquals(12, Money.minor(new BigDecimal("12.345"), "JPY"));
    assertEquals(1_235, Money.minor(new BigDecimal("12.345"), "EUR"));
    assertEquals(12_345, Money.minor(new BigDecimal("12.345"), "KWD"));
    assertEquals(1_000_000_000, Money.minor(new BigDecimal("1.0E7"), "EUR"));
    assertEquals(30, Money.minor(new BigDecimal("0.30000000000000004"), "EUR"));
  }
}
