package io.fairgate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.access.Scope;
import io.fairgate.server.http.Route;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two marketplaces on one node never see or change one another (P19): every route is asked with
/// what belongs to the other one, and answers as if it were not there.
class TenantsApartTest {
  private static final Scope[] ALL_OF_A_MARKETPLACE = {
    Scope.INGEST, Scope.DECIDE, Scope.READ, Scope.STAFF, Scope.ADMIN
  };

  private static Shop shop;
  private static String mine;
  private static String theirs;
  private static String theirDecision;
  private static String theirKeyId;
  private static String theirWebhook;

  @BeforeAll
  static void open() {
    shop = new Shop();
    mine = shop.key("mias-market", ALL_OF_A_MARKETPLACE);
    theirs = shop.key("oskars-market", ALL_OF_A_MARKETPLACE);
    shop.postAs(theirs, "/v1/orders", Order.of("S7", "mia"));
    var placed =
        shop.postAs(
            theirs,
            "/v1/orders",
            Order.of("S1", "mia"),
            "Request-Timeout-Ms",
            "2000",
            "Idempotency-Key",
            "shared");
    assertEquals(200, placed.status(), placed::body);
    theirDecision = (String) placed.json().get("decisionId");
    theirKeyId = theirs.split("_")[2];
    var made = shop.postAs(theirs, "/v1/webhooks", "{\"url\":\"https://oskar.example/\"}");
    theirWebhook = (String) made.json().get("id");
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void everyRouteWithAPlaceholderAnswersForeignIdsLikeUnknownOnes() {
    List<String> webhooks = List.of(theirWebhook, "ep_unknown");
    Map<String, List<String>> foreignAndUnknown =
        Map.of(
            "/v1/orders/{id}", List.of("S1", "S9"),
            "/v1/decisions/{id}", List.of(theirDecision, "d999999"),
            "/v1/keys/{id}", List.of(theirKeyId, "0123456789abcdef"),
            "/v1/webhooks/{id}", webhooks,
            "/v1/webhooks/{id}/secret", webhooks,
            "/v1/webhooks/{id}/revival", webhooks,
            "/v1/webhooks/{id}/replay", webhooks,
            "/v1/webhooks/{id}/dead-letters", webhooks);
    // The policy's lists belong to the operator of the node: no marketplace's key changes them.
    Set<String> ofAll = Set.of("/v1/lists/{name}/entries");
    Set<String> asked = new TreeSet<>();
    for (Route route : shop.server.routes()) {
      if (route.path().contains("{") && !ofAll.contains(route.path())) {
        List<String> ids = foreignAndUnknown.get(route.path());
        assertTrue(ids != null, () -> route.path() + " is not tried here");
        var foreign = ask(route, ids.get(0));
        var unknown = ask(route, ids.get(1));
        assertEquals(404, foreign.status(), route::path);
        assertEquals(without(unknown), without(foreign), route::path);
        asked.add(route.path());
      }
    }
    assertEquals(new TreeSet<>(foreignAndUnknown.keySet()), asked);
    assertEquals(200, shop.getAs(theirs, "/v1/decisions/" + theirDecision).status());
    assertEquals(200, shop.getAs(theirs, "/v1/webhooks/" + theirWebhook).status());
  }

  private static Shop.Heard ask(Route route, String id) {
    String path = route.path().replaceAll("\\{[a-z]+}", id);
    return shop.send(
        shop.request(path, mine).method(route.method(), HttpRequest.BodyPublishers.noBody()));
  }

  /// But for the request's own id.
  private static String without(Shop.Heard heard) {
    return heard.body().replaceAll("urn:uuid:[0-9a-f-]+", "") + heard.header("Content-Type");
  }

  @Test
  void nothingThatIsListedIsTheOthers() {
    for (Route route : shop.server.routes()) {
      boolean isListing =
          route.method().equals("GET") && !route.path().contains("{") && route.scope() != null;
      if (isListing) {
        var heard = shop.getAs(mine, route.path());
        assertFalse(heard.body().contains("oskars-market"), () -> route.path() + heard.body());
        assertFalse(heard.body().contains(theirKeyId), () -> route.path() + heard.body());
        assertFalse(heard.body().contains(theirWebhook), () -> route.path() + heard.body());
      }
    }
  }

  @Test
  void aBodyThatNamesAnotherMarketplaceIsRefusedWhetherOrNotThereIsOne() {
    var bodies = new ArrayList<String>();
    for (String tenant : List.of("oskars-market", "nobody")) {
      var heard =
          shop.postAs(
              mine,
              "/v1/orders",
              Order.of("S2", "mia", Order.at(1), "\"tenant\":\"" + tenant + "\","));
      assertEquals(403, heard.status());
      bodies.add(without(heard));
    }
    assertEquals(bodies.get(0), bodies.get(1));
    var own =
        shop.postAs(
            mine, "/v1/orders", Order.of("S2", "mia", Order.at(1), "\"tenant\":\"mias-market\","));
    assertEquals(200, own.status(), own::body);
  }

  @Test
  void oneIdempotencyKeyAndOneOrderIdAreTwoInTwoMarketplaces() {
    var heard =
        shop.postAs(
            mine,
            "/v1/orders",
            Order.of("S7", "oskar"),
            "Request-Timeout-Ms",
            "2000",
            "Idempotency-Key",
            "shared");
    assertEquals(200, heard.status(), heard::body);
    assertEquals("", heard.header("Idempotent-Replayed"));
    assertEquals(200, shop.getAs(mine, "/v1/orders/S7").status());
  }
}
