package io.fairgate.runtime.node;

import static io.fairgate.runtime.node.Nodes.json;
import static io.fairgate.runtime.node.Nodes.label;
import static io.fairgate.runtime.node.Nodes.order;
import static io.fairgate.runtime.node.Nodes.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.InMemorySnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One node with its threads, over ports in memory.
@Timeout(60)
class NodeTest {
  private static final Key KEY = new Key(1, 2);

  private final GatedJournal journal = new GatedJournal(new InMemoryJournal());

  private static Answer told(Node node, Submission submission) throws Exception {
    return node.submit(submission).get();
  }

  /// What was submitted before is judged once this returns.
  private static void awaitJudged(Node node) throws Exception {
    node.preflight((OrderPlaced) order("asked", 900)).get();
  }

  private static List<Kind> kinds(Node node) {
    return node.read(0, 100).stream().map(Entry::kind).toList();
  }

  @Test
  void whatIsSentAgainIsToldInTheSameBytes() throws Exception {
    try (Node node = Nodes.start(journal)) {
      String first = json(told(node, submission(order("A1", 8_000), KEY)));
      var byKey = (Answer.Told) told(node, submission(order("A1", 8_000), KEY));
      var byId = (Answer.Told) told(node, submission(order("A1", 8_000)));
      assertEquals(List.of(first, first), List.of(json(byKey), json(byId)));
      assertTrue(byKey.wasBefore() && byId.wasBefore());
      assertEquals(2, node.durable());
    }
  }

  @Test
  void anotherBodyUnderAKeyOrAnIdIsTurnedAway() throws Exception {
    try (Node node = Nodes.start(journal)) {
      told(node, submission(order("A1", 8_000), KEY));
      assertEquals(new Answer.OtherBody(true), told(node, submission(order("A2", 8_000), KEY)));
      assertEquals(new Answer.OtherBody(false), told(node, submission(order("A1", 7_000))));
      assertEquals(2, node.durable());
    }
  }

  @Test
  void aKeyWhoseRequestIsNotDurableYetIsInProgress() throws Exception {
    try (Node node = Nodes.start(journal)) {
      journal.shut();
      CompletableFuture<Answer> first = node.submit(submission(order("A1", 8_000), KEY));
      assertEquals(new Answer.InProgress(), told(node, submission(order("A1", 8_000), KEY)));
      journal.open();
      assertEquals(json(first.get()), json(told(node, submission(order("A1", 8_000), KEY))));
    }
  }

  @Test
  void aDuplicateWithoutAKeyWaitsForTheFirst() throws Exception {
    try (Node node = Nodes.start(journal)) {
      journal.shut();
      CompletableFuture<Answer> first = node.submit(submission(order("A1", 8_000)));
      CompletableFuture<Answer> second = node.submit(submission(order("A1", 8_000)));
      awaitJudged(node);
      assertTrue(!first.isDone() && !second.isDone());
      journal.open();
      assertEquals(json(first.get()), json(second.get()));
    }
  }

  @Test
  void whatWaitedForItsOrderIsFreedWithAnEntryOfItsOwn() throws Exception {
    try (Node node = Nodes.start(journal)) {
      Answer waiting = told(node, submission(label("l1", "A1")));
      assertTrue(json(waiting).contains("\"state\":\"waiting\""), json(waiting));
      told(node, submission(order("A1", 8_000)));
      assertEquals(List.of(Kind.POLICY, Kind.WAITING, Kind.EVENT, Kind.FREED), kinds(node));
      assertEquals(
          List.of(3L, 4L),
          node.timeline(order("A1", 1).head().tenant(), "A1").get().stream()
              .map(Entry::position)
              .toList());
      assertEquals(json(waiting), json(told(node, submission(label("l1", "A1")))));
    }
  }

  @Test
  void aPassIsSpentByTheOrderThatNeedsIt() throws Exception {
    try (Node node = Nodes.start(journal)) {
      told(node, submission(Nodes.pass("p1", "buyer.value_new", 3_000_000)));
      Answer cleared = told(node, submission(order("A1", 2_000_000)));
      Answer next = told(node, submission(order("A2", 2_000_000)));
      assertTrue(json(cleared).contains("\"outcome\":\"approve\""), json(cleared));
      assertTrue(json(next).contains("buyer.value_new"), json(next));
      var spent = (PassEvent.Spent) EventBytes.decode(node.find(4).orElseThrow().content());
      assertEquals(List.of("p1", "A1"), List.of(spent.passId(), spent.checkoutId()));
    }
  }

  @Test
  void aPassIsSpentEvenIfItsEventsIdIsTaken() throws Exception {
    try (Node node = Nodes.start(journal)) {
      told(node, submission(Nodes.pass("p1", "buyer.value_new", 3_000_000)));
      told(node, submission(Nodes.event("order.cancelled", "x", Nodes.NOW, "\"order\":\"A0\"")));
      told(node, submission(label("spent:p1:A1", "A0")));
      told(node, submission(order("A1", 2_000_000)));
      Answer next = told(node, submission(order("A2", 2_000_000)));
      assertTrue(json(next).contains("buyer.value_new"), json(next));
    }
  }

  @Test
  void anOrderThatIsNotJudgedInTimeGetsTheFallbackAndIsJudgedLater() throws Exception {
    var gate = new CountDownLatch(1);
    var clock = new StalledClock(gate);
    try (Node node =
        Nodes.start(journal, new InMemorySnapshots(), Nodes.POLICY, clock, NodeLimits.DEFAULT)) {
      clock.isStalled = true;
      Submission late = submission(order("A1", 8_000), KEY);
      Answer fallback = node.ask(late, 20, Fallback.review(Nodes.CLOCK));
      assertTrue(json(fallback).contains("\"outcome\":\"review\""), json(fallback));
      assertTrue(json(fallback).contains("\"fallback\":true"), json(fallback));
      gate.countDown();
      String judged = json(late.answer.get());
      assertTrue(judged.contains("\"afterFallback\":true"), judged);
      assertEquals(judged, json(told(node, submission(order("A1", 8_000), KEY))));
    }
  }

  /// Whoever asks for the time waits.
  private static final class StalledClock implements Clock {
    private final CountDownLatch gate;
    volatile boolean isStalled;

    StalledClock(CountDownLatch gate) {
      this.gate = gate;
    }

    @Override
    public long nowMillis() {
      try {
        if (isStalled) {
          gate.await();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return Nodes.NOW;
    }

    @Override
    public long nanos() {
      return 0;
    }
  }

  @Test
  void whatIsJudgedButNotDurableIsToldWithItsIdAndLaterInFull() throws Exception {
    try (Node node = Nodes.start(journal)) {
      journal.shut();
      CompletableFuture<Answer> answer = node.submit(submission(order("A1", 8_000)));
      awaitJudged(node);
      Submission again = submission(order("A1", 8_000));
      CompletableFuture<Answer> parked = node.submit(again);
      awaitJudged(node);
      assertTrue(!parked.isDone());
      assertEquals(new Answer.NotYetDurable("d2"), node.late(again, Fallback.review(Nodes.CLOCK)));
      journal.open();
      assertTrue(json(answer.get()).contains("\"decisionId\":\"d2\""), json(answer.get()));
    }
  }

  @Test
  void aFailedCommitEndsTheNodeForEverybodyWhoWaits() throws Exception {
    try (Node node = Nodes.start(journal)) {
      journal.shut();
      var parked = new ArrayList<CompletableFuture<Answer>>();
      for (int i = 0; i < 20; i++) {
        parked.add(node.submit(submission(order("A" + i, 8_000))));
      }
      awaitJudged(node);
      journal.fail();
      journal.open();
      for (CompletableFuture<Answer> each : parked) {
        assertEquals(new Answer.Down("disk_full"), each.get());
      }
      assertEquals(new Answer.Down("disk_full"), told(node, submission(order("later", 8_000))));
      assertEquals(Node.State.DOWN, node.state());
      assertEquals(1, node.durable());
    }
  }

  @Test
  void whatIsInLineWhenTheNodeClosesIsFinished() throws Exception {
    Node node = Nodes.start(journal);
    journal.shut();
    CompletableFuture<Answer> parked = node.submit(submission(order("A1", 8_000)));
    Thread closing = Thread.ofVirtual().start(node::close);
    journal.open();
    closing.join();
    assertInstanceOf(Answer.Told.class, parked.get());
    assertEquals(new Answer.Down("draining"), told(node, submission(order("A2", 8_000))));
  }

  @Test
  void whoeverSubmitsWhileTheNodeClosesIsAnswered() throws Exception {
    for (int round = 0; round < 20; round++) {
      Node node = Nodes.start(new InMemoryJournal());
      var answers = new ArrayList<CompletableFuture<Answer>>();
      Thread closing = Thread.ofPlatform().start(node::close);
      for (int i = 0; closing.isAlive() && i < 100_000; i++) {
        answers.add(node.submit(submission(label("l" + i, "A1"))));
      }
      closing.join();
      for (CompletableFuture<Answer> each : answers) {
        each.get();
      }
    }
  }
}
