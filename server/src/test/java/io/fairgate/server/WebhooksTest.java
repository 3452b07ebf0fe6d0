package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.server.webhook.egress.EgressSettings;
import io.fairgate.server.webhook.egress.Receiver;
import io.fairgate.server.webhook.signature.WebhookSecret;
import io.fairgate.server.webhook.signature.WebhookVerifier;
import io.fairgate.server.webhook.signature.WebhookVerifier.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an endpoint that is made over HTTP to the signed message that its receiver gets.
class WebhooksTest {
  private static final String TAKEN = "204 No Content";

  private final AtomicReference<String> says = new AtomicReference<>(TAKEN);
  private Receiver receiver;
  private Shop shop;

  @BeforeEach
  void open() throws IOException {
    receiver =
        Receiver.plain((request, socket) -> Receiver.saying(says.get()).answer(request, socket));
    var inside = EgressSettings.open(Set.of(receiver.port()));
    shop = new Shop(Shop.LIMITS, new InMemoryJournal(), inside);
  }

  @AfterEach
  void close() throws IOException {
    shop.close();
    receiver.close();
  }

  private Map<String, Object> made(String more) {
    var heard =
        shop.post(
            "/v1/webhooks",
            "{\"url\":\"http://127.0.0.1:" + receiver.port() + "/hooks\"" + more + "}");
    assertEquals(201, heard.status(), heard::body);
    assertEquals("/v1/webhooks/" + heard.json().get("id"), heard.header("Location"));
    return heard.json();
  }

  private Receiver.Request arrived() throws InterruptedException {
    Receiver.Request request = receiver.requests.poll(20, TimeUnit.SECONDS);
    assertNotNull(request, "nothing arrived");
    return request;
  }

  private static Verdict verdict(Receiver.Request request, Object... secrets) {
    List<WebhookSecret> live =
        List.of(secrets).stream()
            .map(secret -> WebhookSecret.parse((String) secret).orElseThrow())
            .toList();
    return new WebhookVerifier(live, InstantSource.system())
        .verify(
            request.headers().get("webhook-id"),
            request.headers().get("webhook-timestamp"),
            request.headers().get("webhook-signature"),
            request.body());
  }

  private static Map<?, ?> data(Receiver.Request request) {
    var message = (Map<?, ?>) Shop.Heard.json(new String(request.body(), UTF_8));
    assertEquals("decision.made", message.get("type"));
    return (Map<?, ?>) message.get("data");
  }

  private Map<String, Object> placed(String id) {
    var heard = shop.post("/v1/orders", Order.of(id, "mia"), "Request-Timeout-Ms", "2000");
    assertEquals(200, heard.status(), heard::body);
    return heard.json();
  }

  private void until(String path, String member, Object value) {
    while (!value.equals(shop.get(path).json().get(member))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatAnOrderWasAnsweredArrivesSigned() throws InterruptedException {
    Map<String, Object> endpoint = made(",\"types\":[\"decision.made\"]");
    Map<String, Object> answer = placed("W1");
    Receiver.Request request = arrived();
    assertEquals("POST /hooks HTTP/1.1", request.line());
    assertEquals(Verdict.GENUINE, verdict(request, endpoint.get("secret")));
    Map<?, ?> data = data(request);
    assertEquals(Map.of("type", "order.placed", "id", "placed-W1"), data.get("event"));
    var told = new TreeSet<>(answer.keySet());
    told.removeAll(Set.of("late", "fallback"));
    for (String name : told) {
      assertEquals(answer.get(name), data.get(name), name);
    }
    told.add("event");
    assertEquals(told, data.keySet());
  }

  @Test
  void nothingIsLostWhenTheNodeIsBuiltAnew() throws InterruptedException {
    made("");
    says.set("500 Not now");
    placed("W1");
    String id = arrived().headers().get("webhook-id");
    shop.restart();
    says.set(TAKEN);
    placed("W2");
    var orders = new TreeSet<>();
    while (orders.size() < 2) {
      Receiver.Request request = arrived();
      Object order = data(request).get("orderId");
      orders.add(order);
      if (order.equals("W1")) {
        assertEquals(id, request.headers().get("webhook-id"));
      }
    }
    assertEquals(Set.of("W1", "W2"), orders);
  }

  @Test
  void twoSecretsLiveWhileTheyAreChanged() throws InterruptedException {
    Map<String, Object> endpoint = made("");
    String path = "/v1/webhooks/" + endpoint.get("id");
    Object first = endpoint.get("secret");
    Object second = shop.post(path + "/secret", "").json().get("secret");
    placed("W1");
    Receiver.Request both = arrived();
    assertEquals(Verdict.GENUINE, verdict(both, first));
    assertEquals(Verdict.GENUINE, verdict(both, second));
    Object third = shop.post(path + "/secret", "").json().get("secret");
    placed("W2");
    Receiver.Request later = arrived();
    assertEquals(Verdict.NOT_SIGNED, verdict(later, first));
    assertEquals(Verdict.GENUINE, verdict(later, second));
    assertEquals(Verdict.GENUINE, verdict(later, third));
    assertFalse(shop.get(path).body().contains("whsec_"));
    assertFalse(shop.get("/v1/webhooks").body().contains("whsec_"));
    assertEquals(2, shop.get(path).json().get("secrets"));
  }

  @Test
  void aRangeIsSentAgainUnderTheSameIds() throws InterruptedException {
    placed("W1");
    Map<String, Object> endpoint = made("");
    Map<String, Object> second = placed("W2");
    String id = arrived().headers().get("webhook-id");
    assertNull(receiver.requests.poll());
    String path = "/v1/webhooks/" + endpoint.get("id");
    until(path, "place", second.get("position"));
    shop.post(path + "/replay", "{\"first\":1}");
    var again = new TreeSet<>();
    for (int i = 0; i < 2; i++) {
      Receiver.Request request = arrived();
      again.add(data(request).get("orderId"));
      if (data(request).get("orderId").equals("W2")) {
        assertEquals(id, request.headers().get("webhook-id"));
      }
    }
    assertEquals(Set.of("W1", "W2"), again);
  }

  @Test
  void whoIsGoneIsHaltedUntilRevived() throws InterruptedException {
    Map<String, Object> endpoint = made("");
    String path = "/v1/webhooks/" + endpoint.get("id");
    says.set("410 Gone");
    placed("W1");
    arrived();
    until(path, "state", "gone");
    says.set(TAKEN);
    assertEquals("working", shop.post(path + "/revival", "").json().get("state"));
    assertEquals("W1", data(arrived()).get("orderId"));
    assertEquals("{\"deadLetters\":[],\"after\":null}", shop.get(path + "/dead-letters").body());
    assertEquals(204, shop.deleteAs(shop.firstKey, path).status());
    assertEquals(404, shop.get(path).status());
    assertEquals("{\"webhooks\":[]}", shop.get("/v1/webhooks").body());
  }

  @Test
  void everyFaultOfAnEndpointHasItsPlace() {
    var heard =
        shop.post(
            "/v1/webhooks",
            "{\"url\":\"http://mia@shop.example/\",\"types\":[\"decision.made\",\"order.made\"],"
                + "\"secret\":\"x\"}");
    assertEquals(422, heard.status(), heard::body);
    var places =
        ((List<?>) heard.json().get("errors"))
            .stream().map(error -> ((Map<?, ?>) error).get("pointer")).toList();
    assertEquals(Set.of("#/url", "#/types/1", "#/secret"), Set.copyOf(places), heard::body);
    assertEquals(422, shop.post("/v1/webhooks", "{}").status());
    Map<String, Object> endpoint = made("");
    var range =
        shop.post("/v1/webhooks/" + endpoint.get("id") + "/replay", "{\"first\":9,\"last\":3}");
    assertTrue(range.body().contains("#/last"), range::body);
    var page = shop.get("/v1/webhooks/" + endpoint.get("id") + "/dead-letters?limit=0");
    assertEquals(400, page.status(), page::body);
    for (int i = 1; i < 20; i++) {
      made("");
    }
    var full = shop.post("/v1/webhooks", "{\"url\":\"http://127.0.0.1:" + receiver.port() + "/\"}");
    assertEquals(422, full.status(), full::body);
    assertTrue(full.body().contains("at most 20 at once"), full::body);
  }
}
