package io.fairgate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.node.NodeLimits;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What clients see while the node is down, slow, or replaced.
class HealthTest {
  @Test
  void aNodeThatFailsIsNotReadyAndItsSuccessorAnswersOnTheSameServer() {
    var journal = new MoodyJournal();
    try (var shop = new Shop(Shop.LIMITS, journal)) {
      assertEquals(200, shop.get("/health/ready").status());
      assertEquals(200, shop.post("/v1/orders", Order.of("H1", "mia")).status());
      journal.isFailing = true;
      var failed = shop.post("/v1/orders", Order.of("H2", "mia"));
      assertEquals(503, failed.status(), failed::body);
      assertNotEquals("", failed.header("Retry-After"));
      assertEquals("unavailable", failed.json().get("code"));
      assertEquals(503, shop.get("/health/ready").status());
      assertEquals("down", shop.get("/health/ready").json().get("state"));
      assertEquals(200, shop.get("/health/live").status());
      assertEquals(200, shop.get("/health/started").status());
      shop.nodes.none();
      assertEquals(503, shop.get("/v1/orders/H1").status());
      assertEquals("recovering", shop.get("/health/ready").json().get("state"));
      journal.isFailing = false;
      shop.nodes.put(Shop.node(journal, NodeLimits.DEFAULT));
      assertEquals(200, shop.get("/health/ready").status());
      assertEquals(200, shop.get("/v1/orders/H1").status());
      assertEquals(404, shop.get("/v1/orders/H2").status());
      assertEquals(200, shop.post("/v1/orders", Order.of("H2", "mia")).status());
    }
  }

  @Test
  void aDecisionThatIsNotDurableByTheDeadlineIsAskedForAgainByItsKey() throws Exception {
    var journal = new MoodyJournal();
    try (var shop = new Shop(Shop.LIMITS, journal)) {
      shop.post("/v1/orders", Order.of("H3", "mia"));
      journal.held = new CountDownLatch(1);
      String body = Order.of("H4", "mia");
      String[] headers = {"Idempotency-Key", "k-H4", "Request-Timeout-Ms", "1000"};
      var late = shop.post("/v1/orders", body, headers);
      assertEquals(503, late.status(), late::body);
      assertEquals("not_durable_yet", late.json().get("code"));
      var again = shop.post("/v1/orders", body, headers);
      assertEquals(409, again.status(), again::body);
      assertNotEquals("", again.header("Retry-After"));
      journal.held.countDown();
      var told = shop.post("/v1/orders", body, headers);
      while (told.status() == 409) {
        told = shop.post("/v1/orders", body, headers);
      }
      assertEquals(200, told.status(), told::body);
      assertEquals(late.json().get("decisionId"), told.json().get("decisionId"));
    }
  }

  @Test
  void whatIsMeasuredIsToldToPrometheus() {
    try (var shop = new Shop()) {
      shop.post("/v1/orders", Order.of("H5", "mia"));
      String told = shop.get("/metrics").body();
      assertTrue(
          told.contains(
              "fairgate_http_requests_total{method=\"POST\",route=\"/v1/orders\",status=\"200\"}"),
          told);
      assertTrue(told.contains("fairgate_events_total{result=\"taken\"} 1.0"), told);
      assertTrue(told.contains("fairgate_ready 1.0"), told);
    }
  }
}
