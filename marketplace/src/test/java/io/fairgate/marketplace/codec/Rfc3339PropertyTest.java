package io.fairgate.marketplace.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Our reading of times agrees with the Java platform's.
class Rfc3339PropertyTest {
  private static long parse(String text) {
    byte[] b = text.getBytes(UTF_8);
    return Rfc3339.parse(b, 0, b.length);
  }

  @Test
  void everyMomentIsReadAndWrittenAsThePlatformDoes() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      long millis = Rfc3339.MILLIS_MIN + random.nextLong(Rfc3339.MILLIS_MAX - Rfc3339.MILLIS_MIN);
      if (i % 2 == 0) {
        millis = millis / 1000 * 1000;
      }
      Instant instant = Instant.ofEpochMilli(millis);
      var out = new ByteWriter();
      Rfc3339.write(millis, out);
      assertEquals(instant.toString(), new String(out.toBytes(), UTF_8));
      assertEquals(millis, parse(instant.toString()));
      int minutes = random.nextInt(-14 * 60, 14 * 60 + 1);
      String offset =
          String.format(
              "%c%02d:%02d",
              minutes < 0 ? '-' : '+', Math.abs(minutes) / 60, Math.abs(minutes) % 60);
      String local =
          instant.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)).toLocalDateTime().toString();
      String text = (local.length() == 16 ? local + ":00" : local) + offset;
      assertEquals(OffsetDateTime.parse(text).toInstant().toEpochMilli(), parse(text), text);
    }
  }

  @Test
  void theBoundsAreTheYears2000To2099() {
    assertEquals(Instant.parse("2000-01-01T00:00:00Z").toEpochMilli(), Rfc3339.MILLIS_MIN);
    assertEquals(Instant.parse("2100-01-01T00:00:00Z").toEpochMilli() - 1, Rfc3339.MILLIS_MAX);
  }
}
