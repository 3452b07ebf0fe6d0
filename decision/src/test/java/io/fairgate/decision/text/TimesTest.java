package io.fairgate.decision.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void aTimeIsInUtc() {
    long at = Instant.parse("2026-03-09T09:01:00.007Z").toEpochMilli();
    assertEquals("2026-03-09 09:01:00 UTC", Times.utc(at));
    assertEquals("2026-03-09T09:01:00.007Z", Times.rfc3339(at));
    assertEquals("1969-12-31T23:59:59.999Z", Times.rfc3339(-1));
  }

  @Test
  void aDurationHasItsTwoGreatestUnits() {
    assertEquals("0 s", Times.duration(0));
    assertEquals("59 s", Times.duration(59));
    assertEquals("20 min", Times.duration(1_200));
    assertEquals("1 h", Times.duration(3_601));
    assertEquals("1 h 30 min", Times.duration(5_400));
    assertEquals("3 d 4 h", Times.duration(3 * 86_400 + 4 * 3_600 + 59));
    assertEquals("1,000 d", Times.duration(86_400_000L));
    assertEquals("-5 min", Times.duration(-300));
  }
}
