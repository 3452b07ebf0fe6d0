package io.fairgate.server.minfraud.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The ids that are given out can be read again by whom they were given to.
class GivenIdTest {

  @Test
  void anIdLeadsBackToItsPositionForItsTenantAlone() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 1_000; i++) {
      long position = random.nextLong(1L << 48);
      UUID id = GivenId.of("northwind", position);
      assertEquals(8, id.version());
      assertEquals(2, id.variant());
      assertEquals(OptionalLong.of(position), GivenId.position("northwind", id.toString()));
      assertEquals(OptionalLong.empty(), GivenId.position("southwind", id.toString()));
    }
  }

  @Test
  void anIdOfAnotherServiceStandsForNothing() {
    var random = new SplittableRandom(4);
    for (int i = 0; i < 1_000; i++) {
      String foreign = new UUID(random.nextLong(), random.nextLong()).toString();
      assertFalse(GivenId.position("northwind", foreign).isPresent(), foreign);
    }
    assertFalse(GivenId.position("northwind", "no uuid").isPresent());
  }
}
