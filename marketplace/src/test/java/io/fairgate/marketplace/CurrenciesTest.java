package io.fairgate.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Our table of currencies.
class CurrenciesTest {
  /// Where the Java platform and ISO 4217 differ from one another, or from release to release.
  private static final Set<String> NEW_OR_GONE = Set.of("XCG", "ZWG", "VED", "SLE", "LAK");

  @Test
  void decimalsAreThoseOfIso4217() {
    assertEquals(2, Currencies.exponent("EUR"));
    assertEquals(0, Currencies.exponent("JPY"));
    assertEquals(3, Currencies.exponent("KWD"));
    for (String code : Currencies.codes()) {
      if (!NEW_OR_GONE.contains(code)) {
        assertEquals(
            Currency.getInstance(code).getDefaultFractionDigits(), Currencies.exponent(code), code);
      }
    }
  }

  @Test
  void whatIsNoMoneyIsNotKnown() {
    for (String code : new String[] {"XTS", "XAU", "eur", "EURO", ""}) {
      assertFalse(Currencies.known(code), code);
      assertThrows(IllegalArgumentException.class, () -> Currencies.exponent(code));
    }
    assertTrue(Currencies.known("BGN"));
  }
}
