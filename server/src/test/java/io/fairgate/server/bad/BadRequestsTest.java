package io.fairgate.server.bad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.server.Order;
import io.fairgate.server.Shop;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Families 6 and 7 of bad input: requests themselves, and idempotency keys. Each answer is a
/// problem, and nothing is stored.
class BadRequestsTest {
  private static final String GOOD = Order.of("X1", "mia");

  private static Shop shop;
  private static String key;
  private static long head;
  private static int cases;

  @BeforeAll
  static void open() {
    shop = new Shop(Shop.LIMITS.withTimes(600, 700, 60_000, 0, 5_000), Shop.journal());
    key = "Authorization: Bearer " + shop.firstKey + "\r\n";
    assertEquals(200, shop.post("/v1/orders", Order.of("G1", "lena")).status());
    head = shop.journal.head().position();
  }

  @AfterAll
  static void close() {
    assertEquals(head, shop.journal.head().position(), "something was stored");
    assertEquals(200, shop.get("/v1/orders/G1").status());
    System.out.println("bad input, HTTP and idempotency: " + cases + " cases");
    shop.close();
  }

  private static Wire.Answered ask(String request) throws IOException {
    cases++;
    try (var wire = new Wire(shop.server.port())) {
      return wire.send(request).answer();
    }
  }

  private static void refused(String request, Integer... statuses) throws IOException {
    var heard = ask(request);
    assertTrue(Set.of(statuses).contains(heard.status()), () -> request + " got " + heard);
    assertTrue(heard.isProblem(), () -> request + " got " + heard);
    assertEquals(36, heard.headers().get("request-id").length());
    assertFalse(heard.headers().containsKey("server"));
    for (String inside : new String[] {"jetty", "javalin", "Exception", "io.fairgate"}) {
      assertFalse(heard.body().contains(inside), heard::body);
    }
  }

  private static String post(String headers, String body) {
    return "POST /v1/orders HTTP/1.1\r\nHost: x\r\n" + key + headers + "\r\n" + body;
  }

  private static String json(String headers) {
    return post(
        "Content-Type: application/json\r\nContent-Length: " + GOOD.length() + "\r\n" + headers,
        GOOD);
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + key + "\r\n";
  }

  @Test
  void smugglingIsRefused() throws IOException {
    String length = "Content-Length: " + GOOD.length() + "\r\n";
    refused(json("Transfer-Encoding: chunked\r\n"), 400);
    refused(
        post("Content-Type: application/json\r\n" + length + "Content-Length: 5\r\n", GOOD), 400);
    refused(post("Content-Type: application/json\r\nContent-Length: -1\r\n", GOOD), 400);
    refused(post("Content-Type: application/json\r\nContent-Length: abc\r\n", GOOD), 400);
    refused(post("Content-Type: application/json\r\nTransfer-Encoding: gzip\r\n", GOOD), 400, 501);
    refused(
        post("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", "zz\r\n{}\r\n"),
        400);
    refused(
        post(
            "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
            "fffffffffffffffff\r\n{}\r\n"),
        400);
    refused("GET /v1/orders/x HTTP/1.1\r\nHost : x\r\n" + key + "\r\n", 400);
    refused("GET /v1/orders/x HTTP/1.1\r\nHost: x\r\n folded: y\r\n" + key + "\r\n", 400);
    refused("GET /v1/orders/x HTTP/1.1\r\nHost: x\r\nHost: y\r\n" + key + "\r\n", 400);
    refused("GET /v1/orders/x HTTP/1.1\r\n" + key + "\r\n", 400);
    refused("GET /v1/orders/x HTTP/7.1\r\nHost: x\r\n\r\n", 400, 505);
    refused("G@T /v1/orders/x HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    refused("\u0000\u0001\u0002\r\n\r\n", 400);
    refused("GET\r\n\r\n", 400);
    refused("GET /v1/orders/x HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n", 400);
  }

  @Test
  void pathsAreTakenAsTheyAreWritten() throws IOException {
    for (String path :
        new String[] {
          "//v1/orders/G1",
          "/v1//orders/G1",
          "/v1/orders/%2e%2e/keys",
          "/v1/orders/../keys",
          "/v1/orders/..%2fkeys",
          "/v1/orders/G1;x=y",
          "/v1/orders/G1/",
          "/V1/orders/G1",
          "/v1/orders/%00",
          "/v1/orders/%zz",
          "/v1/orders/%c0%af",
          "/nothing",
          "/v1",
          "/v1/orders/",
          "/v1/orders/G1%2f",
          "/.well-known/none",
          "/v1/orders/%7Bid%7D",
          "*",
          "/v1/orders/G1\\..",
        }) {
      refused(get(path), 400, 404, 405);
    }
    refused(get("/v1/orders/" + "x".repeat(20_000)), 414, 431);
  }

  @Test
  void methodsThatAreNotKnownAreNamedInAllow() throws IOException {
    for (String method : new String[] {"PUT", "PATCH", "DELETE", "TRACE", "BREW", "OPTIONS"}) {
      var heard = ask(method + " /v1/orders HTTP/1.1\r\nHost: x\r\n" + key + "\r\n");
      assertEquals(405, heard.status(), () -> method + heard);
      assertEquals("POST", heard.headers().get("allow"), method);
      assertTrue(heard.isProblem(), method);
    }
  }

  @Test
  void typesAndEncodingsThatAreNotReadAreNamed() throws IOException {
    String length = "Content-Length: " + GOOD.length() + "\r\n";
    refused(post(length, GOOD), 415);
    for (String type :
        new String[] {
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/json; charset=utf-16",
          "json",
          ";",
          "application/json, text/plain",
          "application/jsonx",
        }) {
      refused(post("Content-Type: " + type + "\r\n" + length, GOOD), 415);
    }
    refused(json("Content-Encoding: gzip\r\n"), 415);
    refused(json("Content-Encoding: identity\r\n"), 415);
    refused(json("Expect: 200-maybe\r\n"), 417, 400);
    refused(json("Request-Timeout-Ms: 10\r\n"), 400);
    refused(json("Request-Timeout-Ms: 99999999999\r\n"), 400);
    refused(json("Request-Timeout-Ms: ten\r\n"), 400);
  }

  @Test
  void headsThatAreTooLargeAreRefused() throws IOException {
    refused(json("X: " + "y".repeat(20_000) + "\r\n"), 431);
    refused(json("X-Forwarded-For: " + "10.0.0.1, ".repeat(10_000) + "\r\n"), 431);
    String many =
        IntStream.range(0, 101).mapToObj(i -> "X-" + i + ": y\r\n").collect(Collectors.joining());
    refused(json(many), 431);
  }

  @Test
  void bodiesThatAreTooLargeAreNotWaitedFor() throws IOException {
    refused(post("Content-Type: application/json\r\nContent-Length: 65537\r\n", ""), 413);
    refused(post("Content-Type: application/json\r\nContent-Length: 9999999999\r\n", ""), 413);
    String chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";
    refused(
        post("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", chunk.repeat(3)),
        413);
  }

  @Test
  void whoSendsTooSlowlyIsCutOff() throws IOException {
    refused("GET /v1/orders/x HTTP/1.1\r\nHost: x\r\nX-Slow: ", 408);
    refused("G", 408);
    refused(post("Content-Type: application/json\r\nContent-Length: 500\r\n", "{\"type\""), 408);
  }

  @Test
  void whoGoesAwayLeavesNoTrace() throws IOException {
    String whole = json("");
    for (int length : new int[] {0, 1, 20, 60, whole.length() - 100, whole.length() - 1}) {
      cases++;
      try (var wire = new Wire(shop.server.port())) {
        wire.send(whole.substring(0, length)).half();
        int status = wire.answer().status();
        assertTrue(status == 0 || status == 400, () -> length + " got " + status);
      }
    }
  }

  @Test
  void manyRequestsInOneBreathAreAllAnswered() throws IOException {
    cases++;
    try (var wire = new Wire(shop.server.port())) {
      wire.send(get("/v1/orders/G1").repeat(500));
      for (int i = 0; i < 500; i++) {
        assertEquals(200, wire.answer().status());
      }
    }
  }

  @Test
  void anIdempotencyKeyIsVisibleAsciiOfUpTo255Characters() throws IOException {
    for (String value : new String[] {"", " ", "x".repeat(256), "a b", "a\tb", "ä", "\u007f"}) {
      refused(json("Idempotency-Key: " + value + "\r\n"), 400);
    }
    refused(json("Idempotency-Key: a\r\nIdempotency-Key: b\r\n"), 400);
  }

  @Test
  void aKeyIsBroughtOnceInItsHeaderAndNowhereElse() throws IOException {
    String path = "/v1/orders/G1";
    refused("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n", 401);
    refused("GET " + path + "?key=" + shop.firstKey + " HTTP/1.1\r\nHost: x\r\n\r\n", 401);
    refused("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + key + key + "\r\n", 401);
    refused("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic eDp5\r\n\r\n", 401);
    String cut = key.substring(0, key.length() - 3) + "\r\n";
    refused("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + cut + "\r\n", 401);
    String other = key.substring(0, key.length() - 3) + (key.endsWith("0\r\n") ? "1" : "0");
    refused("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + other + "\r\n\r\n", 401);
    refused("HEAD " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 401);
  }

  @Test
  void theHostAndForwardedHeadersChangeNothing() throws IOException {
    for (String header :
        new String[] {
          "X-Forwarded-For: 127.0.0.1",
          "X-Forwarded-Host: evil.example",
          "X-Original-URL: /v1/keys",
          "X-HTTP-Method-Override: DELETE",
          "Forwarded: for=127.0.0.1",
        }) {
      var heard = ask("GET /v1/orders/none HTTP/1.1\r\nHost: x\r\n" + key + header + "\r\n\r\n");
      assertEquals(404, heard.status(), header);
      assertFalse(heard.body().contains("evil"));
    }
  }
}
