package io.fairgate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// A server that stops answers what it has begun.
class StopTest {
  @Test
  void whatIsInFlightIsAnsweredAndNobodyElseIsLetIn() throws Exception {
    var journal = new MoodyJournal();
    var shop = new Shop(Shop.LIMITS, journal);
    assertEquals(200, shop.post("/v1/orders", Order.of("Z1", "mia")).status());
    journal.held = new CountDownLatch(1);
    var answered =
        CompletableFuture.supplyAsync(
            () -> shop.post("/v1/orders", Order.of("Z2", "theo"), "Request-Timeout-Ms", "2000"),
            Thread::startVirtualThread);
    while (shop.nodes.current().orElseThrow().counts().taken.sum() < 2) {
      Thread.onSpinWait();
    }
    var stopped = CompletableFuture.runAsync(shop.server::close, Thread::startVirtualThread);
    while (shop.nodes.isReady()) {
      Thread.onSpinWait();
    }
    journal.held.countDown();
    assertEquals(200, answered.join().status());
    stopped.join();
    assertThrows(UncheckedIOException.class, () -> shop.get("/health/live"));
    shop.close();
  }
}
