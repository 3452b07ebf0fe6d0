package io.fairgate.runtime.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Nodes under the default policy, and what is submitted to them.
final class Nodes {
  static final long NOW = 1_772_400_000_000L;
  static final Map<String, String> FILES = files();
  static final PolicyText POLICY = PolicyText.of(FILES);

  /// Always the same time.
  static final Clock CLOCK =
      new Clock() {
        @Override
        public long nowMillis() {
          return NOW;
        }

        @Override
        public long nanos() {
          return 0;
        }
      };

  private Nodes() {}

  private static Map<String, String> files() {
    Path root = Path.of(System.getProperty("fairgate.root", "..")).resolve("policy");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  /// The default policy with more text in one of its files.
  static PolicyText policyWith(String file, String more) {
    Map<String, String> files = new TreeMap<>(FILES);
    files.merge(file, more, String::concat);
    return PolicyText.of(files);
  }

  static Identities identities() {
    return new Identities(new Keyring("a secret of thirty-two bytes, no more".getBytes(UTF_8)));
  }

  static Node start(Journal journal) {
    return start(journal, new InMemorySnapshots(), POLICY, CLOCK, NodeLimits.DEFAULT);
  }

  static Node start(
      Journal journal, Snapshots snapshots, PolicyText policy, Clock clock, NodeLimits limits) {
    return Node.start(
        journal,
        snapshots,
        policy,
        Nodes::identities,
        limits,
        clock,
        new SplittableRandom(1),
        position -> {});
  }

  static Submission submission(Event event, @Nullable Key key) {
    return new Submission(event, key, "en");
  }

  static Submission submission(Event event) {
    return submission(event, null);
  }

  static Event event(String type, String id, long at, String members) {
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

  /// An order of mia's, a minute or so ago.
  static Event order(String id, long total) {
    return event(
        "order.placed",
        "placed-" + id,
        NOW - 60_000,
        String.format(
            Locale.ROOT,
            """
            "order":{"id":"%s","buyer":"mia","currency":"EUR","total":%d,"lines":[{"sku":"tea",\
            "seller":"northwind","quantity":1,"unit_amount":%d}],"payment":{"method":"card",\
            "token":"c1","bin":"411111"}}\
            """,
            id,
            total,
            total));
  }

  static Event label(String id, String orderId) {
    return event("label", id, NOW - 50_000, "\"order\":\"" + orderId + "\",\"label\":\"honest\"");
  }

  static Event pass(String id, String clears, long maxValue) {
    return event(
        "pass.granted",
        "granted-" + id,
        NOW - 90_000,
        String.format(
            Locale.ROOT,
            "\"pass\":\"%s\",\"buyer\":\"mia\",\"clears\":[\"%s\"],\"max_value\":%d,"
                + "\"currency\":\"EUR\",\"until\":\"%s\"",
            id,
            clears,
            maxValue,
            Instant.ofEpochMilli(NOW + 86_400_000)));
  }

  static String json(Answer answer) {
    return switch (answer) {
      case Answer.Told told -> new String(told.json(), UTF_8);
      case Answer.Fallback fallback -> new String(fallback.json(), UTF_8);
      case Answer.Refused _,
          Answer.OtherBody _,
          Answer.InProgress _,
          Answer.NotYetDurable _,
          Answer.Overloaded _,
          Answer.Down _ ->
          answer.toString();
    };
  }
}
