package io.fairgate.benchmarks.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.benchmarks.client.HttpConnection;
import io.fairgate.benchmarks.client.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/// Two accounts on one card, with one new-user coupon, at the same moment: exactly one may use it.
final class CouponRace implements Scenario {
  private static final int PAIRS = 8;
  private static final int AGAIN_MAX = 100;
  private static final long READY_MILLIS_MAX = 60_000;

  private final AtomicInteger won = new AtomicInteger();
  private final AtomicInteger bothWon = new AtomicInteger();
  private final AtomicInteger noneWon = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  @Override
  public Result run(Settings settings) throws IOException, InterruptedException {
    try (ServerProcess server =
        ServerProcess.start(
            settings.home(),
            settings.folder().resolve("data"),
            settings.folder().resolve("log"),
            List.of(),
            Map.of())) {
      server.ready(READY_MILLIS_MAX);
      var pairs = new ArrayList<Thread>();
      int each = Math.max(1, settings.rounds() / PAIRS);
      for (int pair = 0; pair < PAIRS; pair++) {
        int from = pair * each;
        pairs.add(Thread.ofPlatform().start(() -> race(server.url(), from, from + each)));
      }
      for (Thread pair : pairs) {
        pair.join();
      }
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("rounds", each * PAIRS);
      figures.put("acknowledged", 2 * (won.get() + bothWon.get() + noneWon.get()));
      figures.put("oneWon", won.get());
      figures.put("bothWon", bothWon.get());
      figures.put("noneWon", noneWon.get());
      figures.put("failed", failed.get());
      return new Result("coupon-race", won.get() == each * PAIRS, figures);
    }
  }

  private void race(URI server, int from, int to) {
    var barrier = new CyclicBarrier(2);
    boolean[][] used = new boolean[2][to - from];
    boolean[][] heard = new boolean[2][to - from];
    var racers = new ArrayList<Thread>();
    for (int side = 0; side < 2; side++) {
      int own = side;
      racers.add(
          Thread.ofPlatform().start(() -> run(server, barrier, own, from, used[own], heard[own])));
    }
    for (Thread racer : racers) {
      try {
        racer.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    for (int i = 0; i < to - from; i++) {
      if (!heard[0][i] || !heard[1][i]) {
        failed.incrementAndGet();
      } else if (used[0][i] && used[1][i]) {
        bothWon.incrementAndGet();
      } else if (used[0][i] || used[1][i]) {
        won.incrementAndGet();
      } else {
        noneWon.incrementAndGet();
      }
    }
  }

  private static void run(
      URI server, CyclicBarrier barrier, int side, int from, boolean[] used, boolean[] heard) {
    try (var connection = new HttpConnection(server)) {
      for (int i = 0; i < used.length; i++) {
        byte[] request = Requests.order(order(from + i, side));
        barrier.await();
        HttpConnection.Reply reply = connection.send(request);
        for (int again = 0; !isDecided(reply) && again < AGAIN_MAX; again++) {
          reply = connection.send(request);
        }
        heard[i] = isDecided(reply);
        used[i] = heard[i] && !reply.text().contains("\"change\":\"drop_coupon\"");
      }
    } catch (IOException | BrokenBarrierException broken) {
      barrier.reset();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// A fallback is no decision: who gets one asks again, as a shop would.
  private static boolean isDecided(HttpConnection.Reply reply) {
    return reply.status() == 200 && !reply.text().contains("\"fallback\":true");
  }

  private static byte[] order(int race, int side) {
    String text =
        """
        {"type":"order.placed","id":"race-%1$d-%2$d","at":"%3$s","order":{"id":"race-%1$d-%2$d",\
        "buyer":"racer-%1$d-%2$d","email":"racer%1$d.%2$d@example.com","device":"device-%1$d-%2$d",\
        "currency":"EUR","total":3000,"lines":[{"sku":"tea","seller":"northwind","quantity":1,"unit_amount":3500}],\
        "coupons":[{"campaign":"welcome-race","code":"WELCOME","discount":500,"terms":{"new_buyers":true}}],\
        "payment":{"method":"card","token":"card-%1$d","bin":"411111","card_country":"DE"}}}\
        """;
    return String.format(Locale.ROOT, text, race, side, Instant.now()).getBytes(UTF_8);
  }
}
