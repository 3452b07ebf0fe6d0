package io.fairgate.server.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.server.webhook.egress.PostLimits;
import io.fairgate.server.webhook.egress.Receiver;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A hundred receivers that take a delivery and never answer, beside one that is well.
class HangingNeighboursTest {
  private static final int NEIGHBOURS = 100;
  private static final int BURST = 50;
  private static final int BURSTS = 20;
  private static final long LAG_MILLIS_MAX = 2_000;

  private final CountDownLatch stuck = new CountDownLatch(NEIGHBOURS * Queue.IN_FLIGHT_MAX);

  private Receiver hanging() throws IOException {
    return Receiver.plain((request, socket) -> {
      stuck.countDown();
      Receiver.hanging().answer(request, socket);
    });
  }

  @Test
  void aHealthyEndpointHardlyWaits() throws Exception {
    try (Receiver hanging = hanging();
        Receiver healthy = Receiver.plain(Receiver.saying("200 OK"));
        Post post = new Post(Post.local(hanging.port(), healthy.port()), PostLimits.DEFAULT)) {
      for (int i = 0; i < NEIGHBOURS; i++) {
        post.put("hangs-" + i, hanging.port());
      }
      post.put("northwind", healthy.port());
      burst(post, healthy, 0);
      assertTrue(stuck.await(60, TimeUnit.SECONDS), "not all hang: " + stuck.getCount());
      long[] lags = new long[BURST * BURSTS];
      for (int i = 0; i < BURSTS; i++) {
        long[] some = burst(post, healthy, (i + 1) * BURST);
        System.arraycopy(some, 0, lags, i * BURST, BURST);
      }
      Arrays.sort(lags);
      long p99 = lags[lags.length * 99 / 100];
      assertTrue(p99 <= LAG_MILLIS_MAX, "p99 lag " + p99 + " ms");
    }
  }

  /// How long each message of a burst was on its way, in milliseconds.
  private static long[] burst(Post post, Receiver healthy, int from) throws Exception {
    long began = System.nanoTime();
    for (int i = 1; i <= BURST; i++) {
      post.add(from + i);
    }
    long[] lags = new long[BURST];
    for (int i = 0; i < BURST; i++) {
      Receiver.Request arrived = healthy.requests.poll(30, TimeUnit.SECONDS);
      assertTrue(arrived != null, "a message did not arrive");
      lags[i] = (System.nanoTime() - began) / 1_000_000;
    }
    return lags;
  }
}
