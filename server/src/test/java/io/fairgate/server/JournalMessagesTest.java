package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Messages;
import io.fairgate.server.api.JournalMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The journal tells each decision, the same from wherever it is read.
class JournalMessagesTest {
  /// A journal whose old part was dropped.
  private static final class Shortened implements Journal {
    private final InMemoryJournal whole = new InMemoryJournal();
    private volatile long base;

    @Override
    public Head head() {
      return whole.head();
    }

    @Override
    public void append(List<Entry> entries) {
      whole.append(entries);
    }

    @Override
    public void probe() {}

    @Override
    public void read(long after, long upTo, Consumer<Entry> each) {
      if (after < base) {
        throw new Outage(FORGOTTEN, "the oldest entry that was kept is " + (base + 1));
      }
      whole.read(after, upTo, each);
    }

    @Override
    public long base() {
      return base;
    }

    @Override
    public Optional<Entry> find(long position) {
      return position > base ? whole.find(position) : Optional.empty();
    }
  }

  private final Shortened journal = new Shortened();
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(Shop.LIMITS, journal);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Messages messages() {
    return new JournalMessages(shop.nodes.current().orElseThrow());
  }

  private void happens(String type, String id, String order, String more) {
    var heard =
        shop.post(
            "/v1/events",
            "{\"type\":\""
                + type
                + "\",\"id\":\""
                + id
                + "\",\"at\":\""
                + Order.at(0)
                + "\",\"order\":\""
                + order
                + "\""
                + more
                + "}",
            "Request-Timeout-Ms",
            "2000");
    assertEquals(200, heard.status(), heard::body);
  }

  private static List<String> lines(List<Message> messages) {
    return messages.stream()
        .map(message ->
            message.position() + " " + message.id() + " " + new String(message.payload(), UTF_8))
        .toList();
  }

  private static List<String> read(Messages messages, long from, int max) {
    var read = new ArrayList<Message>();
    for (var next = messages.after(from, max);
        !next.isEmpty();
        next = messages.after(read.getLast().position(), max)) {
      read.addAll(next);
    }
    return lines(read);
  }

  @Test
  void anEventThatLedToADecisionIsNamedAndOneThatDidNotIsPassedOver() {
    shop.post("/v1/orders", Order.of("W1", "mia"));
    for (int i = 0; i < 40; i++) {
      happens("item.dispatched", "sent-" + i, "W1", "");
    }
    happens(
        "payment.declined",
        "declined",
        "W1",
        ",\"amount\":2500,\"processor\":\"stripe\",\"code\":\"lost_card\"");
    List<String> told = read(messages(), 0, 64);
    assertTrue(
        told.getFirst().contains("\"event\":{\"type\":\"order.placed\",\"id\":\"placed-W1\"}"));
    assertTrue(
        told.getLast().contains("\"event\":{\"type\":\"payment.declined\",\"id\":\"declined\"}"),
        told::toString);
    assertTrue(told.getLast().contains("\"orderId\":\"W1\""));
    assertEquals(told, told.stream().distinct().toList());
  }

  @Test
  void whatIsToldDoesNotDependOnWhereReadingBegan() {
    for (int i = 0; i < 30; i++) {
      shop.post("/v1/orders", Order.of("W" + i, "mia"));
      happens("item.dispatched", "sent-" + i, "W" + i, "");
    }
    List<String> all = read(messages(), 0, 64);
    assertTrue(all.size() >= 30);
    var reused = messages();
    for (int max : List.of(1, 3, 64)) {
      assertEquals(all, read(reused, 0, max));
      assertEquals(all, read(messages(), 0, max));
    }
    long head = journal.head().position();
    assertEquals(List.of(), reused.after(head, 64));
    shop.post("/v1/orders", Order.of("W99", "mia"));
    assertEquals(1, reused.after(head, 64).size());
  }

  @Test
  void whatRetentionDroppedIsPassedOver() {
    for (int i = 0; i < 6; i++) {
      shop.post("/v1/orders", Order.of("W" + i, "mia"));
    }
    List<String> all = read(messages(), 0, 64);
    journal.base = 4;
    List<String> kept =
        all.stream().filter(line -> Long.parseLong(line.split(" ")[0]) > 4).toList();
    assertEquals(kept, read(messages(), 0, 64));
    assertTrue(kept.size() < all.size());
  }
}
