package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.access.Scope;
import io.fairgate.server.Shop.Heard;
import io.fairgate.server.minfraud.Page;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a client of minFraud that is none of the published ones hears, byte by byte.
class MinfraudWireTest {
  private static final String MIA = "{\"account\":{\"user_id\":\"mia\"}";
  private static final Shop SHOP = new Shop();

  @AfterAll
  static void close() {
    SHOP.close();
  }

  @Test
  void eachServiceAnswersInItsOwnType() {
    for (String service : List.of("score", "insights", "factors")) {
      Heard heard = ask(service, MIA + ",\"custom_inputs\":{\"fairgate_device\":\"d-7\"}}");
      assertEquals(200, heard.status(), heard.toString());
      assertEquals(
          "application/vnd.maxmind.com-minfraud-" + service + "+json; charset=UTF-8; version=2.0",
          heard.header("Content-Type"));
      assertEquals(!service.equals("score"), heard.json().containsKey("device"));
      assertEquals(service.equals("factors"), heard.json().containsKey("risk_score_reasons"));
    }
  }

  @Test
  void anOfferToUpgradeIsPassedOver() {
    // The JDK's client sends Upgrade: h2c with each first request over plain HTTP.
    assertEquals(200, ask("score", MIA + "}").status());
  }

  @Test
  void credentialsThatAreMissingOrWrongAreNamed() {
    String key = SHOP.firstKey;
    for (var each :
        Map.of(
                "ACCOUNT_ID_REQUIRED", basic("", key),
                "LICENSE_KEY_REQUIRED", basic("42", ""),
                "AUTHORIZATION_INVALID", basic("42", key + "x"))
            .entrySet()) {
      assertRefused(401, each.getKey(), send("score", each.getValue(), MIA + "}"));
    }
    assertRefused(401, "AUTHORIZATION_INVALID", send("score", basic("me", key), MIA + "}"));
    assertRefused(401, "AUTHORIZATION_INVALID", send("score", "Bearer " + key, MIA + "}"));
    assertRefused(401, "AUTHORIZATION_INVALID", send("score", "Basic %%%", MIA + "}"));
    String deciding = SHOP.key("default", Scope.DECIDE);
    assertRefused(
        403,
        "PERMISSION_REQUIRED",
        send("transactions/report", basic("42", deciding), "{\"tag\":\"not_fraud\"}"));
  }

  @Test
  void aBodyIsJsonOfUpToTwentyThousandBytes() {
    String long1 = MIA + ",\"device\":{\"user_agent\":\"" + "x".repeat(19_000) + "\"}}";
    assertEquals(200, ask("score", long1).status());
    for (int length : List.of(20_000, 70_000)) {
      Heard heard = ask("score", MIA + "}" + " ".repeat(length));
      assertEquals(403, heard.status());
      assertEquals("", heard.body());
    }
    assertRefused(400, "JSON_INVALID", ask("score", MIA));
    assertRefused(400, "REQUEST_INVALID", ask("score", "{}"));
    Heard other = send("score", basic("42", SHOP.firstKey), MIA + "}", "text/plain");
    assertEquals(415, other.status());
    assertEquals("", other.body());
  }

  @Test
  void thePageListsTheCodesThatAreTold() {
    Set<String> codes =
        Page.table("| code | status | when |").stream()
            .map(List::getFirst)
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "JSON_INVALID",
            "REQUEST_INVALID",
            "ACCOUNT_ID_REQUIRED",
            "LICENSE_KEY_REQUIRED",
            "AUTHORIZATION_INVALID",
            "PERMISSION_REQUIRED"),
        codes);
  }

  @Test
  void aReportLabelsTheOrderThatItNames() {
    Heard told = ask("score", purchase("W1"));
    String id = (String) told.json().get("id");
    assertEquals(204, report("{\"tag\":\"not_fraud\",\"minfraud_id\":\"" + id + "\"}").status());
    assertEquals(1, labels("W1"), "found by the id that was given");
    String again = "{\"tag\":\"not_fraud\",\"transaction_id\":\"W1\"}";
    assertEquals(204, report(again).status());
    assertEquals(1, labels("W1"), "the same report counts once");
    String chargeback = "{\"tag\":\"chargeback\",\"transaction_id\":\"W1\"}";
    assertEquals(204, report(chargeback).status());
    assertEquals(2, labels("W1"));
    assertTrue(SHOP.get("/v1/orders/W1").body().contains("payment.disputed"));
  }

  @Test
  void aReportThatNamesNoOrderIsAnsweredAndNotKept() {
    long before = SHOP.journal.head().position();
    String foreign = "0a1b2c3d-0000-4000-8000-0123456789ab";
    assertEquals(204, report("{\"tag\":\"not_fraud\",\"ip_address\":\"192.0.2.7\"}").status());
    assertEquals(
        204, report("{\"tag\":\"not_fraud\",\"maxmind_id\":\"" + foreign + "\"}").status());
    assertEquals(before, SHOP.journal.head().position());
    assertRefused(400, "REQUEST_INVALID", report("{\"tag\":\"not_fraud\"}"));
    assertRefused(400, "REQUEST_INVALID", report("{\"transaction_id\":\"W1\"}"));
    assertRefused(400, "REQUEST_INVALID", report("{\"tag\":\"odd\",\"transaction_id\":\"W1\"}"));
  }

  @Test
  void anIdOfAnotherMarketplaceOpensNothing() {
    String id = (String) ask("score", purchase("W2")).json().get("id");
    String other = SHOP.key("southwind", Scope.INGEST);
    String body = "{\"tag\":\"chargeback\",\"minfraud_id\":\"" + id + "\"}";
    assertEquals(204, send("transactions/report", basic("42", other), body).status());
    assertEquals(0, labels("W2"));
  }

  private static int labels(String order) {
    return SHOP.get("/v1/orders/" + order).body().split("\"label\"", -1).length - 1;
  }

  private static String purchase(String id) {
    return MIA
        + ",\"event\":{\"transaction_id\":\""
        + id
        + "\"},\"order\":{\"amount\":80.5,\"currency\":\"EUR\"}}";
  }

  private static void assertRefused(int status, String code, Heard heard) {
    assertEquals(status, heard.status(), heard.toString());
    assertEquals(code, heard.json().get("code"));
    assertTrue(heard.json().containsKey("error"));
    assertEquals(
        "application/vnd.maxmind.com-error+json; charset=UTF-8; version=2.0",
        heard.header("Content-Type"));
  }

  private static Heard report(String body) {
    return send("transactions/report", basic("42", SHOP.firstKey), body);
  }

  private static Heard ask(String service, String body) {
    return send(service, basic("42", SHOP.firstKey), body);
  }

  private static Heard send(String service, String authorization, String body) {
    return send(service, authorization, body, "application/json; charset=UTF-8");
  }

  private static Heard send(String service, String authorization, String body, String type) {
    return SHOP.send(
        HttpRequest.newBuilder(SHOP.at("/minfraud/v2.0/" + service))
            .header("Authorization", authorization)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String basic(String account, String key) {
    return "Basic " + Base64.getEncoder().encodeToString((account + ":" + key).getBytes(UTF_8));
  }
}
