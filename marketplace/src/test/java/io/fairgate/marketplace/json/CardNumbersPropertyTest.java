package io.fairgate.marketplace.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Full card numbers are found however they are written; honest ids are let through.
class CardNumbersPropertyTest {
  private static final String[] TEST_CARDS = {
    "4111111111111111",
    "4012888888881881",
    "4222222222222",
    "5555555555554444",
    "2223003122003222",
    "378282246310005",
    "371449635398431",
    "30569309025904",
    "38520000023237",
    "6011111111111117",
    "3530111333300000",
    "6200000000000005",
    "2200000000000053",
    "6759649826438453",
    "4000000000000000006"
  };

  private static final String[] AROUND = {
    "", "card ", "no. 17, ", "(", "x", "12 ", "https://a/?p="
  };

  @Test
  void everySchemesNumberIsFoundHoweverItIsWritten() {
    var random = new SplittableRandom(5);
    for (String card : TEST_CARDS) {
      assertTrue(CardNumbers.in(card), card);
      for (int i = 0; i < 200; i++) {
        var text = new StringBuilder();
        for (int j = 0; j < card.length(); j++) {
          text.append(card.charAt(j));
          if (j < card.length() - 1 && random.nextInt(4) == 0) {
            text.append(" -\u00a0\u2013".charAt(random.nextInt(4)));
          }
        }
        String written = AROUND[random.nextInt(AROUND.length)] + text + " thanks";
        assertTrue(CardNumbers.in(written), written);
      }
    }
  }

  @Test
  void aNumberWithOneDigitWrongIsNone() {
    for (String card : TEST_CARDS) {
      for (int i = 0; i < card.length(); i++) {
        char wrong = (char) ('0' + (card.charAt(i) - '0' + 1) % 10);
        String other = card.substring(0, i) + wrong + card.substring(i + 1);
        assertFalse(CardNumbers.in(other), other);
      }
    }
  }

  @Test
  void uuidsHashesAndTimesAreNone() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 50_000; i++) {
      String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
      assertFalse(CardNumbers.in(uuid), uuid);
      assertFalse(CardNumbers.in(uuid.replace("-", "") + "a"), uuid);
      String millis = Long.toString(946_684_800_000L + random.nextLong(2_000_000_000_000L));
      assertFalse(millis.charAt(0) == '1' && CardNumbers.in(millis), millis);
    }
    assertFalse(CardNumbers.in("1042-7781"));
    assertFalse(CardNumbers.in("2026-03-03T16:15:00.123456789Z"));
    assertFalse(CardNumbers.in("20260303161500123"));
    assertFalse(CardNumbers.in("DE89 3704 0044 0532 0130 00"));
    assertFalse(CardNumbers.in("9780306406157"));
    assertFalse(CardNumbers.in("411111" + "1111"));
    assertFalse(CardNumbers.in("41111111111111110000"));
    assertFalse(CardNumbers.in("4111   1111 1111 1111"));
  }
}
