package io.fairgate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Orders in, decisions out, and read again.
class OrdersTest {
  private static Shop shop;

  @BeforeAll
  static void open() {
    shop = new Shop();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void anOrderIsAnsweredWithItsDecision() {
    var heard = shop.post("/v1/orders", Order.of("A1", "mia"));
    assertEquals(200, heard.status(), heard::body);
    Map<String, Object> json = heard.json();
    assertEquals("A1", json.get("orderId"));
    assertEquals("approve", json.get("outcome"));
    assertNull(json.get("change"));
    assertEquals(List.of(), json.get("reasons"));
    assertEquals(Shop.POLICY.policy().hash(), json.get("policy"));
    assertEquals("d" + json.get("position"), json.get("decisionId"));
    assertEquals(false, json.get("fallback"));
    assertEquals(36, heard.header("Request-Id").length());
  }

  @Test
  void itsTimelineSaysWhatHappenedAndWhatWasDecided() {
    shop.post("/v1/orders", Order.of("A2", "lena"));
    var heard = shop.get("/v1/orders/A2");
    assertEquals(200, heard.status(), heard::body);
    var timeline = (List<?>) heard.json().get("timeline");
    var placed = (Map<?, ?>) timeline.getFirst();
    assertEquals("order.placed", placed.get("type"));
    assertEquals("approve", ((Map<?, ?>) heard.json().get("decision")).get("outcome"));
  }

  @Test
  void anOrderThatDidNotComeIsNotFound() {
    var heard = shop.get("/v1/orders/Z9");
    assertEquals(404, heard.status());
    assertEquals("not_found", heard.json().get("code"));
    assertEquals("application/problem+json", heard.header("Content-Type"));
    assertEquals("urn:uuid:" + heard.header("Request-Id"), heard.json().get("instance"));
  }

  @Test
  void allFaultsOfABodyAreToldAtOnceWithTheirPlaces() {
    String body =
        Order.of("A3", "lena").replace("\"total\":2500", "\"total\":8e3,\"colour\":\"red\"");
    var heard = shop.post("/v1/orders", body);
    assertEquals(422, heard.status(), heard::body);
    assertEquals("validation_failed", heard.json().get("code"));
    var errors = (List<?>) heard.json().get("errors");
    assertEquals("#/order/total", ((Map<?, ?>) errors.getFirst()).get("pointer"));
    assertEquals("number.exponent", ((Map<?, ?>) errors.getFirst()).get("code"));
    assertEquals("#/order/colour", ((Map<?, ?>) errors.get(1)).get("pointer"));
    assertFalse(heard.body().contains("8e3"));
  }

  @Test
  void theSameKeyBringsTheSameBytes() {
    String body = Order.of("A4", "northwind");
    var first = shop.post("/v1/orders", body, "Idempotency-Key", "k-A4");
    var second = shop.post("/v1/orders", body, "Idempotency-Key", "k-A4");
    assertEquals(first.body(), second.body());
    assertEquals("", first.header("Idempotent-Replayed"));
    assertEquals("true", second.header("Idempotent-Replayed"));
    var other = shop.post("/v1/orders", Order.of("A5", "northwind"), "Idempotency-Key", "k-A4");
    assertEquals(422, other.status());
    assertEquals("key_reused", other.json().get("code"));
  }

  @Test
  void aBatchIsAnsweredLineByLineInItsOrder() {
    String body = Order.of("B1", "oskar") + "\n{\n\n" + Order.of("B2", "theo") + "\n";
    var heard = shop.post("/v1/orders", body, "Content-Type", "application/x-ndjson");
    assertEquals(200, heard.status());
    List<String> lines = heard.body().lines().toList();
    assertEquals(3, lines.size(), heard::body);
    assertTrue(lines.get(0).contains("\"orderId\":\"B1\""), heard::body);
    assertTrue(lines.get(1).contains("json.truncated"), heard::body);
    assertTrue(lines.get(2).contains("\"orderId\":\"B2\""), heard::body);
  }

  @Test
  void whoHasNoKeyIsToldToBringOne() {
    var heard = shop.postAs("fg_live_nobody_" + "x".repeat(52), "/v1/orders", "{}");
    assertEquals(401, heard.status());
    assertEquals("key_needed", heard.json().get("code"));
  }
}
