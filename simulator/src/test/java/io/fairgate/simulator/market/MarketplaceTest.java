package io.fairgate.simulator.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.simulator.market.world.Time;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MarketplaceTest {
  private static final long SEED = 11;
  private static final int ORDERS = 4_000;

  @Test
  void theSameSeedGivesTheSameBytesInAnyLocaleAndZone() {
    String here = hash(SEED);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertEquals(here, hash(SEED));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherSeedGivesAnotherMarketplace() {
    assertNotEquals(hash(SEED), hash(SEED + 1));
  }

  private static String hash(long seed) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    Marketplace.of(seed, ORDERS, Set.of())
        .forEach(event -> {
          var line = new ByteWriter(1_024);
          EventJson.write(event, line);
          digest.update(line.array(), 0, line.size());
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void everyEventIsReadBackFromItsLine() {
    Marketplace.of(SEED, ORDERS, Set.of())
        .forEach(event -> {
          String line = EventJson.write(event);
          var parsed =
              assertInstanceOf(EventJson.Parsed.Ok.class, EventJson.parse(line), () -> line);
          assertEquals(event, parsed.event());
        });
  }

  @Test
  void eventsComeInTimeOrderAndEachOrderIsLabelledOnce() {
    var last = new long[] {Long.MIN_VALUE, 0, 0};
    var ids = new HashSet<String>();
    var unlabelled = new HashSet<String>();
    Marketplace.of(SEED, 20_000, Set.of())
        .forEach(event -> {
          assertTrue(event.head().atMillis() >= last[0], () -> "out of order: " + event);
          last[0] = event.head().atMillis();
          assertTrue(ids.add(event.head().id()), () -> "same id again: " + event);
          if (event instanceof OrderPlaced placed) {
            last[1]++;
            last[2] = last[0];
            assertTrue(unlabelled.add(placed.order().orderId()));
          } else if (event instanceof Labelled label) {
            assertTrue(unlabelled.remove(label.about().orderId()), label::toString);
          }
        });
    assertEquals(20_000, last[1]);
    assertEquals(Set.of(), unlabelled);
    double days = (last[2] - Time.START) / (double) Time.DAY;
    assertTrue(days > 165 && days < 195, "the last order is on day " + days);
    double events = ids.size() / 20_000.0;
    assertTrue(events >= 3 && events <= 5, "events an order: " + events);
  }

  @Test
  void eachCampaignHasItsShareOfTellableOrders() {
    int orders = 60_000;
    var tellable = new TreeMap<String, Integer>();
    var untellable = new TreeSet<String>();
    Marketplace.of(SEED, orders, Set.of())
        .forEach(event -> {
          if (event instanceof Labelled label && !label.campaign().isEmpty()) {
            if (label.tellable()) {
              tellable.merge(label.campaign(), 1, Integer::sum);
            } else {
              untellable.add(label.campaign());
            }
          }
        });
    assertEquals(Set.copyOf(Marketplace.campaigns()), tellable.keySet());
    tellable.forEach((name, count) ->
        assertTrue(count > 0.0007 * orders && count < 0.006 * orders, name + " " + count));
    var expected = new TreeSet<>(Marketplace.campaigns());
    // The processor's answer says it all.
    expected.remove("a6-payment-declined");
    expected.remove("a7-bank-refused");
    assertEquals(expected, untellable);
  }

  @Test
  void onlyTheCampaignsAskedForAreThere() {
    var found = new HashMap<String, Integer>();
    Marketplace.of(SEED, ORDERS, Set.of("a1-coupon-reuse", "a9-out-of-stock"))
        .forEach(event -> {
          if (event instanceof Labelled label) {
            found.merge(label.campaign(), 1, Integer::sum);
          }
        });
    assertEquals(Set.of("", "a1-coupon-reuse", "a9-out-of-stock"), found.keySet());
  }

  @Test
  void anUnknownCampaignIsRefusedWithTheNamesOfAll() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Marketplace.of(1, 100, Set.of("a3-brust")));
    assertTrue(String.valueOf(refusal.getMessage()).contains("a3-burst"), refusal::toString);
  }

  @Test
  void aHundredThousandOrdersAreSoonThereAndLeaveNothingBehind() {
    long before = used();
    var peak = new long[2];
    long start = System.nanoTime();
    Marketplace.of(SEED, 100_000, Set.of())
        .forEach(_ -> {
          if (++peak[1] % 200_000 == 0) {
            peak[0] = Math.max(peak[0], used());
          }
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    long megabytes = (peak[0] - before) >> 20;
    assertTrue(megabytes < 150, "live megabytes: " + megabytes);
    assertTrue(seconds < 60, "seconds: " + seconds);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
