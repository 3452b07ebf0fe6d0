package io.fairgate.server.bad;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.server.Order;
import io.fairgate.server.Shop;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Families 1 to 5 of bad input: bodies.
class BadBodiesTest {
  /// On a machine that does nothing else; the slowest of several tries counts on a busy one.
  private static final long MILLIS_MAX = 100;

  private static final int TRIES = 5;

  private static final String AT = Order.at(1);
  private static final String GOOD = Order.of("X1", "mia", AT, "");

  private static Shop shop;

  @BeforeAll
  static void open() {
    shop = new Shop();
    assertEquals(200, shop.post("/v1/orders", Order.of("G1", "lena")).status());
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void whatIsNoJsonOrOfAnotherShapeIsRefused() throws IOException {
    tryAll("JSON", JsonCases.all(GOOD));
  }

  @Test
  void numbersAreWholeAndWithinBounds() throws IOException {
    tryAll("numbers", FieldCases.numbers(GOOD));
  }

  @Test
  void textsHoldNoControlsAndNoCardNumbers() throws IOException {
    tryAll("text", FieldCases.texts(GOOD));
  }

  @Test
  void timesAreRealHaveAZoneAndDoNotLieAhead() throws IOException {
    tryAll("time", FieldCases.times(GOOD, AT));
  }

  @Test
  void addressesOfNetworksAreWrittenInFull() throws IOException {
    tryAll("network", FieldCases.networks(GOOD));
  }

  private static void tryAll(String family, List<Case> cases) throws IOException {
    long head = shop.journal.head().position();
    long slowest = 0;
    for (Case each : cases) {
      long millis = tried(each);
      for (int again = 1; millis > MILLIS_MAX && again < TRIES; again++) {
        millis = Math.min(millis, tried(each));
      }
      slowest = Math.max(slowest, millis);
    }
    assertTrue(slowest <= MILLIS_MAX, family + ": the slowest took " + slowest + " ms");
    assertEquals(head, shop.journal.head().position(), "something was stored");
    System.out.println(
        "bad input, " + family + ": " + cases.size() + " cases, slowest " + slowest + " ms");
  }

  /// How many milliseconds the answer took.
  private static long tried(Case each) throws IOException {
    try (var wire = new Wire(shop.server.port())) {
      long from = System.nanoTime();
      wire.send(head(each.body().length)).send(each.body());
      var heard = wire.answer();
      long millis = (System.nanoTime() - from) / 1_000_000;
      assertEquals(each.status(), heard.status(), () -> each + " got " + heard);
      assertTrue(heard.isProblem(), each::name);
      judge(each, heard);
      // The next request on the connection, or on the next one, is answered.
      Wire next = heard.headers().containsKey("connection") ? new Wire(shop.server.port()) : wire;
      next.send(
          "GET /v1/orders/G1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + shop.firstKey
              + "\r\n\r\n");
      assertEquals(200, next.answer().status(), each::name);
      return millis;
    }
  }

  private static void judge(Case each, Wire.Answered heard) {
    var json = (Map<?, ?>) Shop.Heard.json(heard.body());
    assertEquals(each.status(), json.get("status"));
    if (!each.pointer().equals("*")) {
      var errors = (List<?>) json.get("errors");
      boolean isTold =
          errors.stream()
              .anyMatch(error -> each.pointer().equals(((Map<?, ?>) error).get("pointer")));
      assertTrue(isTold, () -> each + " got " + heard.body());
    }
    for (String secret : List.of("41111111", "4111 1111", "40128888", "<script>", "\u001b")) {
      assertTrue(!heard.body().contains(secret), () -> each + " is repeated: " + heard.body());
    }
  }

  private static byte[] head(int length) {
    return ("POST /v1/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + shop.firstKey
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(ISO_8859_1);
  }
}
