package io.fairgate.marketplace.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Each bound of `JsonLimits` and `FieldLimits`: reached is taken, passed is refused, and no input
/// is slow.
class JsonBoundsTest {
  /// The codes that are shown here, since their inputs are too long for a table.
  static final List<String> CODES =
      List.of(
          "json.size",
          "json.depth",
          "json.keys",
          "json.tokens",
          "json.string",
          "json.name",
          "list.length",
          "buyer.unknown",
          "text.length");

  private static final String LABEL =
      "{\"type\":\"label\",\"id\":\"e\",\"at\":\"2026-03-03T16:15:00Z\",\"order\":\"o\",\"label\":"
          + "\"fraud\"";

  private static String verdict(String line) {
    return FaultTables.verdict(line.getBytes(UTF_8));
  }

  private static void assertHas(String line, String fault) {
    String verdict = verdict(line);
    assertTrue(("\n" + verdict).contains("\n" + fault + "\n"), verdict);
  }

  @Test
  void aDocumentHasABoundedSize() {
    String line = LABEL + "}";
    assertEquals("ok\n", verdict(line + " ".repeat(64 * 1024 - line.length())));
    assertEquals(". json.size\n", verdict(line + " ".repeat(64 * 1024 - line.length() + 1)));
  }

  @Test
  void nestingIsBounded() {
    assertEquals("/x key.unknown\n", verdict(LABEL + ",\"x\":" + nested(31) + "}"));
    assertHas(LABEL + ",\"x\":" + nested(32) + "}", "/x" + "/0".repeat(30) + " json.depth");
    assertHas("[".repeat(60_000), "/0".repeat(31).substring(0, 62) + " json.depth");
    assertHas("{\"a\":".repeat(10_000), "/a".repeat(32) + " json.depth");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  @Test
  void keysOfAnObjectAreBounded() {
    assertHas("{" + members(256) + "}", "/type key.missing");
    assertHas("{" + members(257) + "}", "/k255 json.keys");
    assertHas("{" + members(6_000) + "}", "/k255 json.keys");
  }

  private static String members(int count) {
    var members = new StringBuilder();
    for (int i = 0; i < count; i++) {
      members.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":0");
    }
    return members.toString();
  }

  @Test
  void keysAndValuesTogetherAreBounded() {
    assertEquals(". value.type\n", verdict("[" + "1,".repeat(19_998) + "1]"));
    assertHas("[" + "1,".repeat(20_001) + "1]", "/19998 json.tokens");
  }

  @Test
  void textsAndNamesAreBounded() {
    assertHas(LABEL + ",\"campaign\":\"" + "x".repeat(8192) + "\"}", "/campaign text.length");
    assertHas(LABEL + ",\"campaign\":\"" + "x".repeat(8193) + "\"}", "/campaign json.string");
    assertHas(LABEL + ",\"" + "x".repeat(128) + "\":1}", "/" + "x".repeat(128) + " key.unknown");
    assertHas(LABEL + ",\"" + "x".repeat(129) + "\":1}", "/* json.name");
    assertEquals("ok\n", verdict(LABEL + ",\"campaign\":\"" + "ж".repeat(128) + "\"}"));
    assertEquals(
        "/campaign text.length\n", verdict(LABEL + ",\"campaign\":\"" + "x".repeat(129) + "\"}"));
  }

  @Test
  void anOrderHasFiveHundredLinesAndTwentyCouponsAtMost() {
    String line = "{\"sku\":\"a\",\"unit_amount\":1}";
    assertEquals("ok\n", verdict(order("lines", line, 500, true)));
    assertEquals("/order/lines list.length\n", verdict(order("lines", line, 501, true)));
    assertEquals("ok\n", verdict(order("coupons", "{\"campaign\":\"c%d\"}", 20, true)));
    assertEquals(
        "/order/coupons list.length\n",
        verdict(order("coupons", "{\"campaign\":\"c%d\"}", 21, true)));
  }

  @Test
  void anOrderThatNobodyPlacedIsRefused() {
    assertEquals("/order buyer.unknown\n", verdict(order("lines", "", 0, false)));
  }

  private static String order(String key, String item, int count, boolean buyer) {
    var items = new StringBuilder();
    for (int i = 0; i < count; i++) {
      items.append(i == 0 ? "" : ",").append(item.replace("%d", Integer.toString(i)));
    }
    return "{\"type\":\"order.placed\",\"id\":\"e\",\"at\":\"2026-03-03T16:15:00Z\",\"order\":{"
        + "\"id\":\"o\",\"currency\":\"EUR\",\"total\":1,\"payment\":{\"method\":\"card\"}"
        + (buyer ? ",\"buyer\":\"mia\"" : "")
        + ",\""
        + key
        + "\":["
        + items
        + "]}}";
  }

  /// The longest and worst that is read costs little: measured in the thread's own CPU time.
  @Test
  void hostileDocumentsCostLessThanATenthOfASecond() {
    String keys = "{" + members(250) + "}";
    List<String> hostile =
        List.of(
            "[" + "[".repeat(30_000),
            "{" + members(7_000),
            "[" + (keys + ",").repeat(20) + "1]",
            "[" + "\"4111111111111111\",".repeat(3_400) + "1]",
            "\"" + "4 ".repeat(32_000) + "\"",
            "{\"type\":\"label\"," + members(250) + ",\"x\":" + keys.repeat(1) + "}",
            "\"" + "\\u0034".repeat(10_900) + "\"",
            "\"" + "ж".repeat(32_000) + "\"",
            "1" + "0".repeat(60_000),
            "1e" + "9".repeat(60_000),
            LABEL + ",\"amount\":1e50000000}",
            "\"" + "x".repeat(64_000) + "\":1");
    for (String line : hostile) {
      assertNotEquals("ok\n", verdict(line));
      long millis = LongStream.range(0, 3).map(n -> cpuMillis(line)).min().orElseThrow();
      assertTrue(millis < 100, () -> millis + " ms for " + line.substring(0, 40));
    }
  }

  private static long cpuMillis(String line) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    verdict(line);
    return (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
  }

  /// A seeded fuzz: bytes of good lines altered, cut, doubled. Nothing but a verdict comes of it.
  @Test
  void alteredLinesGetAVerdictAndNothingElse() {
    var reader = new EventReader();
    for (long seed = 0; seed < 1_500; seed++) {
      var line = new ByteWriter();
      EventJson.write(new RandomEvents(seed).next(), line);
      var random = new SplittableRandom(seed);
      for (int i = 0; i < 20; i++) {
        byte[] bytes = line.toBytes();
        for (int j = 1 + random.nextInt(4); j > 0; j--) {
          int at = random.nextInt(bytes.length);
          switch (random.nextInt(3)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] = (byte) "{}[]\",:\\0e.-u ".charAt(random.nextInt(14));
            default -> {
              int from = random.nextInt(bytes.length);
              int length = Math.min(random.nextInt(20), bytes.length - Math.max(at, from));
              System.arraycopy(bytes, from, bytes, at, length);
            }
          }
        }
        try {
          reader.read(bytes, 0, bytes.length);
        } catch (RuntimeException failed) {
          throw new AssertionError("seed " + seed + ": " + new String(bytes, UTF_8), failed);
        }
      }
    }
  }
}
