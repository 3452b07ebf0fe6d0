package io.fairgate.marketplace.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.fairgate.marketplace.codec.EventJson.Parsed;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What holds for every event, over events from seeds; a failure names the seed.
class EventCodecPropertyTest {
  private static final int SEEDS = 4_000;

  private final Identities identities = new Identities(new Keyring(new byte[32]));

  /// The event as it is journaled.
  private Event journaled(RandomEvents events) {
    Event event = identities.identify(events.next());
    return events.random.nextBoolean()
        ? event
        : Identities.about(event, events.keys(), events.placed(event.head()).order());
  }

  @Test
  void anEventComesBackFromItsJson() {
    var reader = new EventReader();
    for (long seed = 0; seed < SEEDS; seed++) {
      Event event = new RandomEvents(seed).next();
      var line = new ByteWriter();
      EventJson.write(event, line);
      Parsed parsed = reader.read(line.array(), 0, line.size());
      if (!(parsed instanceof Parsed.Ok(Event again))) {
        fail("seed " + seed + ": " + parsed + " from " + EventJson.write(event));
        return;
      }
      assertEquals(event, again, "seed " + seed);
      assertEquals(EventJson.write(event), EventJson.write(again), "seed " + seed);
    }
  }

  @Test
  void anEventComesBackFromItsBytes() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Event event = journaled(new RandomEvents(seed));
      byte[] bytes = EventBytes.encode(event);
      Event again = EventBytes.decode(bytes);
      assertEquals(event, again, "seed " + seed);
      assertArrayEquals(bytes, EventBytes.encode(again), "seed " + seed);
    }
  }

  @Test
  void anEventWithoutItsPersonalPartKeepsAllElse() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Event event = journaled(new RandomEvents(seed));
      byte[] bytes = EventBytes.encode(event);
      byte[] bare = EventBytes.withoutPersonal(bytes);
      Event forgotten = EventBytes.decode(bare);
      assertEquals(event.keys(), forgotten.keys(), "seed " + seed);
      assertEquals(Personal.NONE, EventType.personal(forgotten), "seed " + seed);
      assertArrayEquals(bare, EventBytes.encode(forgotten), "seed " + seed);
      assertArrayEquals(
          bytes, EventBytes.withPersonal(bare, EventBytes.personal(bytes)), "seed " + seed);
    }
  }

  @Test
  void theWriterMayBeUsedAgainAtAnyPlace() {
    var out = new ByteWriter(16);
    for (long seed = 0; seed < 200; seed++) {
      Event first = journaled(new RandomEvents(seed));
      Event second = journaled(new RandomEvents(seed + SEEDS));
      out.reset();
      EventBytes.encode(first, out);
      int middle = out.size();
      EventBytes.encode(second, out);
      assertEquals(first, EventBytes.decode(out.array(), 0, middle), "seed " + seed);
      assertEquals(second, EventBytes.decode(out.array(), middle, out.size()), "seed " + seed);
    }
  }

  @Test
  void bytesCutOffOrAlteredAreRefusedInOneWayOnly() {
    for (long seed = 0; seed < 300; seed++) {
      byte[] bytes = EventBytes.encode(journaled(new RandomEvents(seed)));
      int open = EventBytes.personalFrom(bytes, 0, bytes.length);
      for (int length = 0; length < open; length++) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThrows(MalformedBytesException.class, () -> EventBytes.decode(cut), "seed " + seed);
      }
      var random = new SplittableRandom(seed);
      for (int i = 0; i < 200; i++) {
        byte[] altered = bytes.clone();
        altered[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        try {
          EventBytes.decode(altered);
        } catch (MalformedBytesException expected) {
          continue;
        }
      }
    }
  }

  @Test
  void aLineCutOffAnywhereIsRefusedAsCutOff() {
    for (long seed = 0; seed < 60; seed++) {
      var line = new ByteWriter();
      EventJson.write(new RandomEvents(seed).next(), line);
      var reader = new EventReader();
      for (int length = 0; length < line.size(); length++) {
        var refused = assertInstanceOf(Parsed.Refused.class, reader.read(line.array(), 0, length));
        String code = refused.faults().getLast().code();
        if (!code.equals("json.truncated") && !code.equals("json.utf8")) {
          assertEquals("json.empty", code, "seed " + seed + " cut at " + length);
        }
      }
    }
  }
}
