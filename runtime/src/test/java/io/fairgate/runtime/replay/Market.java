package io.fairgate.runtime.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.decision.Engine;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import io.fairgate.decision.state.StateBytes;
import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.edge.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A small marketplace by hand: a few buyers who share cards and devices, with everything that can
/// become of an order.
final class Market {
  static final Policy POLICY = policy();

  /// 2026-03-01 21:20 UTC.
  static final long START_MILLIS = 1_772_400_000_000L;

  private Market() {}

  private static Policy policy() {
    Path root = Path.of(System.getProperty("fairgate.root", "..")).resolve("policy");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused -> throw new IllegalStateException(refused.faults().toString());
    };
  }

  /// So many orders and what became of them, in time order; some with a coupon for new buyers, or
  /// none.
  static List<Event> events(long seed, int orders, boolean hasCoupons) {
    var random = new SplittableRandom(seed);
    List<Event> events = new ArrayList<>();
    long at = START_MILLIS;
    for (int i = 0; i < orders; i++) {
      at += random.nextLong(30 * 60_000L);
      String buyer = "b" + random.nextInt(1 + orders / 6);
      events.add(order(random, i, at, buyer, hasCoupons));
      long later = at + random.nextLong(20 * 60_000L);
      events.add(json("label", "l" + i, later, about(i) + ",\"label\":\"" + label(random) + '"'));
      String more = about(i) + ",\"amount\":" + random.nextInt(100, 20_000);
      if (random.nextInt(4) > 0) {
        events.add(json("payment.authorised", "p" + i, at + 1000, more));
      } else {
        String declined = more + ",\"processor\":\"stripe\",\"code\":\"insufficient_funds\"";
        events.add(json("payment.declined", "p" + i, at + 1000, declined));
      }
      if (random.nextInt(20) == 0) {
        String card = "\"by\":\"issuer\",\"trouble\":\"stolen\",\"token\":\"c" + buyer + '"';
        events.add(json("card.reported", "r" + i, later, card));
      }
      events.add(
          json(
              "account.signed_in",
              "s" + i,
              at - 500,
              "\"succeeded\":true,\"buyer\":\"" + buyer + '"'));
    }
    events.sort(Comparator.comparingLong(event -> event.head().atMillis()));
    return events;
  }

  private static String label(SplittableRandom random) {
    return random.nextInt(10) == 0 ? "fraud" : "honest";
  }

  private static String about(int order) {
    return "\"order\":\"A" + order + '"';
  }

  private static Event order(
      SplittableRandom random, int i, long at, String buyer, boolean hasCoupons) {
    String coupons =
        random.nextInt(3) > 0 || !hasCoupons
            ? ""
            : "\"coupons\":[{\"campaign\":\"WELCOME\",\"discount\":500,"
                + "\"terms\":{\"new_buyers\":true}}],";
    return json(
        "order.placed",
        "o" + i,
        at,
        "\"order\":{\"id\":\"A"
            + i
            + "\",\"buyer\":\""
            + buyer
            + "\",\"device\":\"d"
            + random.nextInt(20)
            + "\",\"ip\":\"192.0.2."
            + random.nextInt(30)
            + "\",\"currency\":\"EUR\",\"total\":"
            + random.nextInt(100, 30_000)
            + ","
            + coupons
            + "\"lines\":[{\"sku\":\"tea\",\"seller\":\"s"
            + random.nextInt(4)
            + "\",\"quantity\":1,\"unit_amount\":900}],\"payment\":{\"method\":\"card\",\"token\":\"c"
            + buyer
            + "\"}}");
  }

  static Event json(String type, String id, long at, String members) {
    String line =
        "{\"type\":\""
            + type
            + "\",\"id\":\""
            + id
            + "\",\"at\":\""
            + Instant.ofEpochMilli(at)
            + "\","
            + members
            + "}";
    return switch (EventJson.parse(line)) {
      case EventJson.Parsed.Ok ok -> ok.event();
      case EventJson.Parsed.Refused refused ->
          throw new IllegalArgumentException(refused.faults() + " in " + line);
    };
  }

  static Edge edge() {
    var keyring = new Keyring("a secret of thirty-two bytes, no more".getBytes(UTF_8));
    return new Edge(new Identities(keyring), POLICY.limits().latenessMillis());
  }

  static String state(Engine engine) {
    return new StateBytes(engine.states()).hash();
  }
}
