package io.fairgate.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final long NOW = Instant.parse("2026-01-05T09:00:00Z").toEpochMilli();

  @Test
  void secondsAndDatesAreUnderstoodAndADayIsTheMost() {
    """
    0                                     0
    1                                     1000
    120                                   120000
    86400                                 86400000
    86401                                 86400000
    999999999                             86400000
    9999999999999999999                   0
    -1                                    0
    1.5                                   0
    soon                                  0
    Mon, 05 Jan 2026 09:02:00 GMT         120000
    Mon, 05 Jan 2026 08:00:00 GMT         0
    Fri, 31 Dec 9999 23:59:59 GMT         86400000
    Mon, 05 Jan 2026                      0
    2026-01-05T09:02:00Z                  0
    """
        .lines()
        .forEach(line -> {
          String[] cells = line.split(" {2,}");
          assertEquals(Long.parseLong(cells[1]), RetryAfter.millis(cells[0], NOW), cells[0]);
        });
  }

  @Test
  void noHeaderIsNoWish() {
    assertEquals(0, RetryAfter.millis(null, NOW));
    assertEquals(0, RetryAfter.millis("", NOW));
  }
}
