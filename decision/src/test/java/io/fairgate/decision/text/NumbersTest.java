package io.fairgate.decision.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final Numbers EN = Numbers.ENGLISH;
  private static final Numbers DE = Numbers.GERMAN;

  @Test
  void wholeNumbersAreGroupedByThousands() {
    assertEquals("0", EN.whole(0));
    assertEquals("-999", EN.whole(-999));
    assertEquals("1,000", EN.whole(1_000));
    assertEquals("-1,234,567", EN.whole(-1_234_567));
    assertEquals("1.234.567", DE.whole(1_234_567));
    assertEquals("-9,223,372,036,854,775,808", EN.whole(Long.MIN_VALUE));
  }

  @Test
  void anAmountHasItsCurrencysDecimals() {
    assertEquals("1,250.00 EUR", EN.money(125_000, "EUR"));
    assertEquals("1.250,00 EUR", DE.money(125_000, "EUR"));
    assertEquals("0.05 EUR", EN.money(5, "EUR"));
    assertEquals("-0.05 EUR", EN.money(-5, "EUR"));
    assertEquals("1,250 JPY", EN.money(1_250, "JPY"));
    assertEquals("1.250 KWD", EN.money(1_250, "KWD"));
  }

  @Test
  void aRoundAmountIsWrittenShort() {
    assertEquals("86 EUR", EN.shortMoney(8_600, "EUR"));
    assertEquals("8.60 EUR", EN.shortMoney(860, "EUR"));
    assertEquals("1.200 EUR", DE.shortMoney(120_000, "EUR"));
  }

  @Test
  void decimalsAreRoundedHalvesUpAndZerosLeftOut() {
    assertEquals("2.5", EN.decimal(2.45, 1));
    assertEquals("3", EN.decimal(2.96, 1));
    assertEquals("0", EN.decimal(-0.01, 1));
    assertEquals("1,000,000.25", EN.decimal(1_000_000.25, 3));
    assertEquals("no number", EN.decimal(Double.NaN, 1));
  }
}
