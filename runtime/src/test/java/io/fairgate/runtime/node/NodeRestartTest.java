package io.fairgate.runtime.node;

import static io.fairgate.runtime.node.Nodes.json;
import static io.fairgate.runtime.node.Nodes.label;
import static io.fairgate.runtime.node.Nodes.order;
import static io.fairgate.runtime.node.Nodes.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.journal.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a node knows after it was started again.
@Timeout(60)
class NodeRestartTest {
  private static final NodeLimits OFTEN = new NodeLimits(4_096, 4_096, 64, 5, 600_000);

  private final InMemoryJournal disk = new InMemoryJournal();
  private final Kept snapshots = new Kept();

  /// Snapshots that say when one was written, and can be damaged.
  private static final class Kept implements Snapshots {
    private final InMemorySnapshots inner = new InMemorySnapshots();
    final CountDownLatch written = new CountDownLatch(1);
    int flipped = -1;

    @Override
    public void write(long position, Writing writing) {
      inner.write(position, writing);
      written.countDown();
    }

    @Override
    public List<Long> positions() {
      return inner.positions();
    }

    @Override
    public InputStream read(long position) {
      InputStream whole = inner.read(position);
      if (flipped < 0) {
        return whole;
      }
      try {
        byte[] bytes = whole.readAllBytes();
        bytes[flipped % bytes.length] ^= 0x40;
        return new ByteArrayInputStream(bytes);
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    int bytes() throws IOException {
      return inner.read(positions().getFirst()).readAllBytes().length;
    }
  }

  private Node start(GatedJournal journal, PolicyText policy) {
    return Nodes.start(journal, snapshots, policy, Nodes.CLOCK, OFTEN);
  }

  private static String ask(Node node, int order) throws Exception {
    return json(node.submit(submission(order("A" + order, 8_000))).get());
  }

  private static List<Long> timeline(Node node, String order) throws Exception {
    return node.timeline(order("A1", 1).head().tenant(), order).get().stream()
        .map(Entry::position)
        .toList();
  }

  /// Twelve orders and a label that waits; a snapshot was made of some of them.
  private String fill() throws Exception {
    try (Node node = start(new GatedJournal(disk), Nodes.POLICY)) {
      for (int i = 0; i < 12; i++) {
        ask(node, i);
      }
      snapshots.written.await();
      return json(node.submit(submission(label("l", "later"))).get());
    }
  }

  @Test
  void everythingIsAsItWas() throws Exception {
    String waiting = fill();
    var journal = new GatedJournal(disk);
    try (Node again = start(journal, Nodes.POLICY)) {
      assertTrue(journal.readFrom > 0, "no snapshot was used");
      assertEquals(14, again.durable());
      assertEquals(waiting, json(again.submit(submission(label("l", "later"))).get()));
      assertEquals(
          new String(disk.find(5).orElseThrow().answer(), java.nio.charset.StandardCharsets.UTF_8),
          ask(again, 3));
      assertEquals(List.of(5L), timeline(again, "A3"));
      json(again.submit(submission(order("later", 900))).get());
      assertEquals(List.of(15L, 16L), timeline(again, "later"));
    }
  }

  @Test
  void anyDamagedByteOfASnapshotIsTold() throws Exception {
    fill();
    int bytes = snapshots.bytes();
    for (int at = 0; at < bytes; at += 1 + bytes / 200) {
      snapshots.flipped = at;
      try (InputStream in = snapshots.read(snapshots.positions().getFirst())) {
        assertTrue(!SnapshotBytes.isWhole(in), "at " + at);
      }
    }
    snapshots.flipped = bytes / 2;
    var journal = new GatedJournal(disk);
    try (Node again = start(journal, Nodes.POLICY)) {
      assertEquals(0, journal.readFrom);
      assertEquals(14, again.durable());
    }
  }

  @Test
  void aSnapshotOfAnotherJournalIsPassedOver() throws Exception {
    fill();
    InMemoryJournal restored = disk.cut(3);
    try (Node node = Nodes.start(restored)) {
      for (int i = 20; i < 40; i++) {
        ask(node, i);
      }
    }
    var journal = new GatedJournal(restored);
    try (Node again = start(journal, Nodes.POLICY)) {
      assertEquals(0, journal.readFrom);
      assertEquals(23, again.durable());
      assertEquals(List.of(4L), timeline(again, "A20"));
    }
  }

  @Test
  void otherRulesComeIntoForceWhileItRuns() throws Exception {
    PolicyText other = Nodes.policyWith("rules/trust/a-long-good-history.yaml", "# Read again.\n");
    try (Node node = start(new GatedJournal(disk), Nodes.POLICY)) {
      ask(node, 1);
      assertEquals(3, node.change(other).get());
      assertTrue(ask(node, 2).contains(other.policy().hash()));
      assertEquals(other.policy().hash(), node.policy().policy().hash());
    }
  }

  @Test
  void otherFeaturesAreRefusedWhileItRuns() throws Exception {
    PolicyText other =
        Nodes.policyWith(
            "features/card.yaml",
            "card_orders_9h: {entity: card, aggregate: count, window: 9h, doc: Orders.}\n");
    try (Node node = start(new GatedJournal(disk), Nodes.POLICY)) {
      var failed = assertThrows(ExecutionException.class, () -> node.change(other).get());
      assertInstanceOf(IllegalArgumentException.class, failed.getCause());
      assertTrue(ask(node, 1).contains(Nodes.POLICY.policy().hash()));
    }
  }

  @Test
  void otherFeaturesAtAStartAreCountedFromTheWholeJournal() throws Exception {
    fill();
    PolicyText other =
        Nodes.policyWith(
            "features/card.yaml",
            "card_orders_9h: {entity: card, aggregate: count, window: 9h, doc: Orders.}\n");
    var journal = new GatedJournal(disk);
    try (Node again = start(journal, other)) {
      assertEquals(0, journal.readFrom);
      assertEquals(15, again.durable());
      assertTrue(ask(again, 20).contains(other.policy().hash()));
    }
  }
}
