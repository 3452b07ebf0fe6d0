package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.server.Shop.Heard;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a client of minFraud hears while Fairgate is in trouble.
class MinfraudTroubleTest {
  /// A journal whose commits wait until they are let go.
  private static final class Held implements Journal {
    private final InMemoryJournal good = new InMemoryJournal();
    volatile CountDownLatch held = new CountDownLatch(0);

    @Override
    public Head head() {
      return good.head();
    }

    @Override
    public void append(List<Entry> entries) {
      try {
        held.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      good.append(entries);
    }

    @Override
    public void probe() {}

    @Override
    public void read(long after, long upTo, Consumer<Entry> each) {
      good.read(after, upTo, each);
    }

    @Override
    public Optional<Entry> find(long position) {
      return good.find(position);
    }
  }

  @Test
  void withoutANodeItSaysToComeBack() {
    try (var shop = new Shop()) {
      Node node = shop.nodes.current().orElseThrow();
      shop.nodes.none();
      for (String service : List.of("score", "transactions/report")) {
        Heard heard =
            send(
                shop,
                service,
                "{\"tag\":\"not_fraud\",\"transaction_id\":\"T1\"}",
                "{\"account\":{\"user_id\":\"mia\"}}");
        assertEquals(503, heard.status(), service);
        assertEquals("", heard.body());
        assertTrue(!heard.header("Retry-After").isEmpty());
      }
      shop.nodes.put(node);
    }
  }

  @Test
  void aKeyThatAsksTooOftenIsToldWhenToComeBack() {
    try (var shop = new Shop(Shop.LIMITS.withRate(1, 1), Shop.journal())) {
      assertEquals(200, purchase(shop, "T1").status());
      Heard heard = purchase(shop, "T2");
      assertEquals(429, heard.status());
      assertEquals("1", heard.header("Retry-After"));
    }
  }

  /// The first orders are judged and wait for the disk; behind them one is not even judged.
  @Test
  void whatIsNotJudgedInTimeIsHeldAndItsDecisionIsThereLater() {
    var journal = new Held();
    try (var shop = new Shop(Shop.LIMITS, journal)) {
      shop.marketplaces.put(new Marketplace("default", 50, false, 0, 0, 1));
      Node before = shop.nodes.current().orElseThrow();
      before.close();
      shop.nodes.put(Shop.node(journal, new NodeLimits(64, 1, 4, 1_000_000, 600_000)));
      journal.held = new CountDownLatch(1);
      int order = 0;
      Heard heard = purchase(shop, "T" + order);
      while (heard.status() == 503 && order < 10) {
        order++;
        heard = purchase(shop, "T" + order);
      }
      assertEquals(200, heard.status());
      assertTrue(heard.body().contains("\"action\":\"manual_review\""), heard.body());
      assertEquals(4, version(heard));
      journal.held.countDown();
      for (int i = 0; i < 200 && version(heard) == 4; i++) {
        heard = purchase(shop, "T" + order);
      }
      assertEquals(8, version(heard), heard.toString());
      assertTrue(heard.body().contains("\"action\":\"accept\""), heard.body());
    }
  }

  private static int version(Heard heard) {
    return heard.status() == 200 ? UUID.fromString((String) heard.json().get("id")).version() : 4;
  }

  /// Each by another buyer: so many by one would be a burst.
  private static Heard purchase(Shop shop, String id) {
    return send(
        shop,
        "score",
        "",
        "{\"account\":{\"user_id\":\"mia-"
            + id
            + "\"},\"event\":{\"transaction_id\":\""
            + id
            + "\"}}");
  }

  private static Heard send(Shop shop, String service, String report, String transaction) {
    String pair = "42:" + shop.firstKey;
    return shop.send(
        HttpRequest.newBuilder(shop.at("/minfraud/v2.0/" + service))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    service.equals("score") ? transaction : report)));
  }
}
