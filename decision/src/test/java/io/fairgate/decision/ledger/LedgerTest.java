package io.fairgate.decision.ledger;

import static io.fairgate.decision.ledger.Ledger.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void aLineIsOfTheDayOfTheOneBefore() {
    var ledger =
        given(
            """
            2d 09:00  order  A1  buyer=mia
               10:00  order  A2  buyer=mia
            """);
    assertEquals(2, ledger.all().size());
  }

  @Test
  void anOrderPlacedEveryWeekIsPlacedSoOften() {
    var ledger = given("0d 09:00  order  A  buyer=mia  every=7d  times=3");
    assertEquals("[A-1, A-2, A-3]", ledger.all().keySet().toString());
  }

  @Test
  void aWordThatNothingReadsIsASlip() {
    var slip =
        assertThrows(
            IllegalArgumentException.class, () -> given("09:00  order  A1  buyer=mia  devise=d1"));
    assertEquals(
        "nothing reads [devise] in: 09:00  order  A1  buyer=mia  devise=d1", slip.getMessage());
  }

  @Test
  void aVerbThatNoEventHasIsASlip() {
    assertThrows(IllegalArgumentException.class, () -> given("09:00  ordered  A1  buyer=mia"));
  }

  @Test
  void aWrongExpectationShowsTheExplanation() {
    var wrong =
        assertThrows(
            AssertionError.class,
            () -> given("09:00  order  A1  buyer=mia").decides("A1", "close"));
    assertEquals(true, String.valueOf(wrong.getMessage()).contains("Order A1: approve"));
  }
}
