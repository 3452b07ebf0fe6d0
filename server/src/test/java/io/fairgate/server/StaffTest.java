package io.fairgate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Explanations, lists, labels, preflights.
class StaffTest {
  private static final String FLAT_LIST = "/v1/lists/trusted_domains/entries";
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
  void aDecisionIsExplainedAsJsonAndAsText() {
    var placed = shop.post("/v1/orders", Order.of("E1", "mia"));
    String path = "/v1/decisions/" + placed.json().get("decisionId");
    assertEquals("E1", shop.get(path).json().get("orderId"));
    var text = shop.get(path, "Accept", "text/plain");
    assertTrue(text.body().startsWith("Order E1: "), text::body);
    var neither = shop.get(path, "Accept", "image/png");
    assertEquals(406, neither.status());
    assertEquals(404, shop.get("/v1/decisions/d0").status());
    assertEquals(404, shop.get("/v1/decisions/../../etc").status());
    assertEquals(404, shop.get(path + "-1").status());
  }

  @Test
  void anEditOfAListIsANewPolicyAndOldDecisionsAreStillExplained() {
    var placed = shop.post("/v1/orders", Order.of("E2", "lena"));
    String before = (String) placed.json().get("policy");
    var added =
        shop.post(
            FLAT_LIST,
            "{\"value\":\"example.org\",\"reason\":\"a \\\"contract\\\": see the file\","
                + "\"owner\":\"mia@example.org\",\"until\":\"2031-01-31\"}");
    assertEquals(200, added.status(), added::body);
    assertNotEquals(before, added.json().get("policy"));
    assertTrue(shop.get(FLAT_LIST).body().contains("\"until\":\"2031-01-31\""));
    var next = shop.post("/v1/orders", Order.of("E3", "lena"));
    assertEquals(added.json().get("policy"), next.json().get("policy"));
    var old = shop.get("/v1/decisions/" + placed.json().get("decisionId"));
    assertEquals(before, ((Map<?, ?>) old.json().get("policy")).get("hash"));
    assertEquals(200, shop.get("/v1/orders/E2").status());
    assertEquals(200, remove("example.org").status());
    assertEquals(404, remove("example.org").status());
    assertFalse(shop.get(FLAT_LIST).body().contains("2031-01-31"));
  }

  private static Shop.Heard remove(String value) {
    return shop.send(
        shop.request(FLAT_LIST, shop.firstKey, "Content-Type", "application/json")
            .method(
                "DELETE", HttpRequest.BodyPublishers.ofString("{\"value\":\"" + value + "\"}")));
  }

  @Test
  void anEditOfWhatSomebodyElseChangedIsRefused() {
    var heard =
        shop.post(
            FLAT_LIST,
            "{\"value\":\"a.example\",\"reason\":\"r\",\"owner\":\"o\"}",
            "If-Match",
            "\"0000\"");
    assertEquals(412, heard.status());
    assertEquals("stale", heard.json().get("code"));
  }

  @Test
  void aListThatIsNotThereIsNotFound() {
    assertEquals(404, shop.get("/v1/lists/nothing/entries").status());
    assertTrue(shop.get("/v1/lists").body().contains("trusted_domains"));
  }

  @Test
  void aLabelIsTakenInForAnOrderThatCame() {
    shop.post("/v1/orders", Order.of("E4", "oskar"));
    String label =
        "{\"type\":\"label\",\"id\":\"l-%\",\"at\":\""
            + Order.at(0)
            + "\",\"order\":\"%\",\"label\":\"fraud\"}";
    var heard = shop.post("/v1/labels", label.replace("%", "E4"));
    assertEquals(200, heard.status(), heard::body);
    assertEquals("taken", heard.json().get("state"));
    var other = shop.post("/v1/labels", Order.of("E5", "oskar"));
    assertEquals(422, other.status());
    assertEquals(
        "#/type", ((Map<?, ?>) ((List<?>) other.json().get("errors")).getFirst()).get("pointer"));
    var timeline = (List<?>) shop.get("/v1/orders/E4").json().get("timeline");
    assertEquals(2, timeline.size());
  }

  @Test
  void aPreflightChangesNothingAndIsAskedOnlySoOften() {
    long before = shop.journal.head().position();
    var heard = shop.post("/v1/preflight", Order.of("E6", "theo"));
    assertEquals(200, heard.status(), heard::body);
    assertEquals("E6", heard.json().get("orderId"));
    assertTrue(heard.json().containsKey("goesOn"));
    for (int i = 0; i < 30; i++) {
      heard = shop.post("/v1/preflight", Order.of("E6", "theo"));
    }
    assertEquals(429, heard.status());
    assertEquals(before, shop.journal.head().position());
    assertEquals(404, shop.get("/v1/orders/E6").status());
  }
}
