package io.fairgate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.server.http.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Keys and marketplaces over the API.
class KeysTest {
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
  void aKeyIsToldOnceAndKeptAsAHash() {
    var made =
        shop.post(
            "/v1/keys", "{\"label\":\"checkout\",\"scopes\":[\"decide\"],\"expiresInDays\":30}");
    assertEquals(201, made.status(), made::body);
    String key = (String) made.json().get("key");
    assertTrue(key.startsWith("fg_live_"), key);
    assertEquals("/v1/keys/" + made.json().get("id"), made.header("Location"));
    assertFalse(shop.get("/v1/keys").body().contains(key));
    assertEquals(200, shop.postAs(key, "/v1/orders", Order.of("K1", "theo")).status());
  }

  @Test
  void aRevokedKeyOpensNothingAtOnce() {
    var made = shop.post("/v1/keys", "{\"label\":\"till\",\"scopes\":[\"read\"]}");
    String key = (String) made.json().get("key");
    assertEquals(404, shop.getAs(key, "/v1/orders/none").status());
    assertEquals(204, shop.deleteAs(shop.firstKey, "/v1/keys/" + made.json().get("id")).status());
    assertEquals(401, shop.getAs(key, "/v1/orders/none").status());
    assertEquals(404, shop.deleteAs(shop.firstKey, "/v1/keys/nobody").status());
  }

  @Test
  void aKeyOpensWhatItsScopesSayAndNothingElse() {
    String reader = shop.key("default", Scope.READ);
    var heard = shop.postAs(reader, "/v1/orders", Order.of("K2", "theo"));
    assertEquals(403, heard.status());
    assertEquals("forbidden", heard.json().get("code"));
    assertEquals(403, shop.getAs(reader, "/v1/decisions/d2").status());
    assertEquals(403, shop.getAs(reader, "/v1/keys").status());
  }

  @Test
  void anAdminMakesKeysOfTheirOwnMarketplaceAlone() {
    String admin = shop.key("northwind", Scope.ADMIN);
    var own = shop.postAs(admin, "/v1/keys", "{\"label\":\"a\",\"scopes\":[\"ingest\"]}");
    assertEquals(201, own.status(), own::body);
    assertEquals("northwind", own.json().get("tenant"));
    for (String other : List.of("default", "nowhere")) {
      var heard =
          shop.postAs(
              admin,
              "/v1/keys",
              "{\"label\":\"a\",\"tenant\":\"" + other + "\",\"scopes\":[\"ingest\"]}");
      assertEquals(403, heard.status(), heard::body);
    }
    var operator = shop.postAs(admin, "/v1/keys", "{\"label\":\"a\",\"scopes\":[\"operator\"]}");
    assertEquals(403, operator.status());
    var listed = (List<?>) shop.getAs(admin, "/v1/keys").json().get("keys");
    assertTrue(
        listed.stream().allMatch(key -> ((Map<?, ?>) key).get("tenant").equals("northwind")));
  }

  @Test
  void faultsOfAWishAreToldAtOnce() {
    var heard =
        shop.post("/v1/keys", "{\"label\":\"\",\"scopes\":[\"decid\"],\"expiresInDays\":9999}");
    assertEquals(422, heard.status());
    var errors = (List<?>) heard.json().get("errors");
    assertEquals(
        List.of("#/label", "#/scopes/0", "#/expiresInDays"),
        errors.stream().map(error -> ((Map<?, ?>) error).get("pointer")).toList());
  }

  @Test
  void aMarketplaceSaysByWhenItWantsAnswersAndWhatItDoesWithoutOne() {
    var made =
        shop.post(
            "/v1/tenants",
            "{\"name\":\"lena-market\",\"deadlineMillis\":120,\"fallback\":\"approve\","
                + "\"approvedMax\":2000,\"approvedPerMinute\":10}");
    assertEquals(201, made.status(), made::body);
    assertEquals("approve", made.json().get("fallback"));
    var changed = shop.post("/v1/tenants", "{\"name\":\"lena-market\"}");
    assertEquals(200, changed.status());
    assertEquals("review", changed.json().get("fallback"));
    var capless = shop.post("/v1/tenants", "{\"name\":\"x\",\"fallback\":\"approve\"}");
    assertEquals(422, capless.status());
    var short1 = shop.post("/v1/tenants", "{\"name\":\"x\",\"deadlineMillis\":49}");
    assertEquals(422, short1.status());
    var named = shop.post("/v1/tenants", "{\"name\":\"Not Good\"}");
    assertEquals(422, named.status());
    String admin = shop.key("northwind", Scope.ADMIN);
    assertEquals(403, shop.postAs(admin, "/v1/tenants", "{\"name\":\"lena-market\"}").status());
    assertEquals(200, shop.postAs(admin, "/v1/tenants", "{\"name\":\"northwind\"}").status());
    assertFalse(shop.getAs(admin, "/v1/tenants").body().contains("lena-market"));
  }

  @Test
  void oneKeyThatAsksTooOftenWaitsWhileOthersAreAnswered() {
    try (var slow = new Shop(Shop.LIMITS.withRate(1, 2), new InMemoryJournal())) {
      String other = slow.key("default", Scope.READ);
      slow.get("/v1/orders/a");
      slow.get("/v1/orders/a");
      var heard = slow.get("/v1/orders/a");
      assertEquals(429, heard.status(), heard::body);
      assertNotEquals("", heard.header("Retry-After"));
      assertEquals(404, slow.getAs(other, "/v1/orders/a").status());
    }
  }

  @Test
  void theDefaultsArePublished() {
    var heard = shop.get("/v1/limits");
    assertEquals(Limits.BODY_MAX, heard.json().get("bodyBytes"));
    assertEquals(200, heard.json().get("deadlineMillis"));
  }
}
