package io.fairgate.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.InMemoryOutbox;
import io.fairgate.runtime.outbox.Progress;
import io.fairgate.runtime.outbox.Progress.Halt;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is sent to whom and when; the clock moves only when a test moves it.
class DeliveriesTest {
  private static final Receipt FAILED = new Receipt.Failed("answered 500", 0);
  private static final Receipt TAKEN = new Receipt.Taken();

  private final Desk desk = new Desk();

  private static List<Long> positions(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  void whatBecameDurableIsSentInOrder() {
    desk.with("mia");
    positions(1, 200).forEach(desk.journal::add);
    desk.run();
    assertEquals(positions(1, 200), desk.tried("mia"));
    assertEquals(200, desk.outbox.progress("mia").place());
    desk.journal.add(205);
    desk.run();
    assertEquals(205, desk.outbox.progress("mia").place());
    assertEquals(201, desk.tried("mia").size());
  }

  @Test
  void aNewEndpointIsToldOfWhatComesBehindItsPlace() {
    positions(1, 9).forEach(desk.journal::add);
    desk.deliveries.put(Desk.endpoint("mia"), 6);
    desk.run();
    assertEquals(positions(7, 9), desk.tried("mia"));
  }

  @Test
  void anEndpointIsToldOfItsTypesAndItsTenantAlone() {
    desk.with("mia", "order.closed").with("theo");
    desk.journal.add("default", "decision.made", 1);
    desk.journal.add("default", "order.closed", 2);
    desk.journal.add("other", "order.closed", 3);
    desk.run();
    assertEquals(List.of(2L), desk.tried("mia"));
    assertEquals(List.of(1L, 2L), desk.tried("theo"));
    assertEquals(3, desk.outbox.progress("mia").place());
  }

  @Test
  void muchThatNobodyWantsIsPassedOver() {
    desk.with("mia", "order.closed");
    positions(1, 5_000).forEach(desk.journal::add);
    desk.journal.add("default", "order.closed", 5_001);
    desk.run();
    assertEquals(List.of(5_001L), desk.tried("mia"));
  }

  @Test
  void aDisabledEndpointIsToldNothingUntilItIsEnabled() {
    Endpoint on = Desk.endpoint("mia");
    var off = new Endpoint(on.id(), on.tenant(), on.url(), on.types(), on.secrets(), false);
    desk.deliveries.put(off, 0);
    desk.journal.add(1);
    desk.run(Duration.ofDays(9));
    assertEquals(List.of(), desk.tried("mia"));
    desk.deliveries.put(on, 0);
    desk.run();
    assertEquals(List.of(1L), desk.tried("mia"));
  }

  @Test
  void aRemovedEndpointIsToldNothingMore() {
    desk.with("mia").with("theo");
    desk.receivers = made -> FAILED;
    desk.journal.add(1);
    desk.run();
    desk.deliveries.remove("mia");
    desk.run(Duration.ofHours(1));
    assertEquals(List.of(1L), desk.tried("mia"));
    assertEquals(4, desk.tried("theo").size());
    assertFalse(desk.deliveries.revive("mia"));
    assertFalse(desk.deliveries.replay("mia", 1, 1));
  }

  @Test
  void severalMessagesOfOnePositionAreAllSent() {
    desk.with("mia");
    for (int i = 0; i < 150; i++) {
      desk.journal.add(1 + i / 75);
    }
    desk.run();
    assertEquals(150, desk.made.stream().map(one -> one.message().id()).distinct().count());
    assertEquals(2, desk.outbox.progress("mia").place());
  }

  @Test
  void whatFailsIsTriedAgainOnScheduleUnderTheSameId() {
    desk.with("mia");
    desk.receivers = made -> made.message().position() == 1 ? FAILED : TAKEN;
    desk.journal.add(1);
    desk.run();
    for (int hour = 0; hour < 100; hour++) {
      desk.journal.add(2 + hour);
      desk.run(Duration.ofHours(1));
    }
    List<Desk.Try> tries = desk.made.stream().filter(one -> one.message().position() == 1).toList();
    assertEquals(10, tries.size());
    assertEquals(1, tries.stream().map(one -> one.message().id()).distinct().count());
    for (int i = 1; i < tries.size(); i++) {
      long delay = RetrySchedule.DELAYS.get(i).toMillis();
      long got = tries.get(i).atMillis() - tries.get(i - 1).atMillis();
      assertTrue(got >= delay && got <= delay * 1.1, "try " + (i + 1) + " after " + got);
    }
  }

  @Test
  void afterTheTenthTryAMessageIsADeadLetterWithItsReason() {
    desk.with("mia");
    desk.receivers = made -> made.message().position() == 1 ? FAILED : TAKEN;
    desk.journal.add(1);
    for (int day = 0; day < 5; day++) {
      desk.journal.add(2 + day);
      desk.run(Duration.ofDays(1));
    }
    var letters = desk.deliveries.deadLetters("mia", 0, 10);
    assertEquals(List.of(1L), desk.dead("mia"));
    assertEquals("answered 500", letters.getFirst().failure());
    assertEquals(10, letters.getFirst().tries());
    assertEquals(0, desk.state("mia").waiting());
    assertEquals(Halt.NONE, desk.state("mia").progress().halt());
  }

  @Test
  void threeDaysWithoutASuccessHaltAnEndpointAndKeepItsMessages() {
    desk.with("mia");
    desk.receivers = made -> FAILED;
    for (int hour = 0; hour < 71; hour++) {
      desk.journal.add(1 + hour);
      desk.run(Duration.ofHours(1));
    }
    assertEquals(List.of(), desk.halted);
    desk.run(Duration.ofHours(20));
    assertEquals(List.of("mia FAILING"), desk.halted);
    int tried = desk.made.size();
    desk.run(Duration.ofDays(9));
    assertEquals(tried, desk.made.size());
    desk.receivers = made -> TAKEN;
    desk.made.clear();
    assertTrue(desk.deliveries.revive("mia"));
    desk.run(Duration.ofDays(9));
    assertEquals(positions(1, 71), desk.tried("mia").stream().sorted().toList());
    assertEquals(List.of(), desk.dead("mia"));
  }

  @Test
  void oneSuccessInThreeDaysIsEnough() {
    desk.with("mia");
    desk.receivers = made -> FAILED;
    for (int hour = 0; hour < 24 * 12; hour++) {
      if (hour % 60 == 59) {
        desk.receivers = made -> TAKEN;
      }
      desk.journal.add(1 + hour);
      desk.run(Duration.ofHours(1));
      desk.receivers = made -> FAILED;
    }
    assertEquals(List.of(), desk.halted);
  }

  @Test
  void goneForGoodHaltsAtOnceAndLosesNothing() {
    desk.with("mia");
    desk.receivers = made -> new Receipt.Gone();
    positions(1, 3).forEach(desk.journal::add);
    desk.run(Duration.ofDays(1));
    assertEquals(List.of("mia GONE"), desk.halted);
    assertEquals(List.of(1L), desk.tried("mia"));
    desk.crash();
    desk.run(Duration.ofDays(1));
    assertEquals(List.of(1L), desk.tried("mia"));
    desk.receivers = made -> TAKEN;
    desk.deliveries.revive("mia");
    desk.run();
    assertEquals(List.of(1L, 1L, 2L, 3L), desk.tried("mia"));
  }

  @Test
  void whoAsksForRestGetsItAcrossARestart() {
    desk.with("mia");
    desk.receivers = made -> new Receipt.Failed("answered 429", 600_000);
    positions(1, 9).forEach(desk.journal::add);
    desk.run(Duration.ofSeconds(599));
    assertEquals(List.of(1L), desk.tried("mia"));
    desk.crash();
    desk.receivers = made -> TAKEN;
    desk.run();
    assertEquals(List.of(1L), desk.tried("mia"));
    desk.run(Duration.ofSeconds(1));
    assertEquals(10, desk.tried("mia").size());
  }

  @Test
  void fourAreOnTheirWayAtOnceAndNobodyWaitsForAnother() {
    var slow = new Desk(new InMemoryOutbox(), Later.whenTold());
    slow.with("mia");
    positions(1, 50).forEach(slow.journal::add);
    slow.run();
    assertEquals(4, slow.tries.waiting());
    slow.with("theo");
    slow.run();
    assertEquals(8, slow.tries.waiting());
    slow.tries.runFirst();
    slow.run();
    assertEquals(8, slow.tries.waiting());
    assertEquals(4, slow.state("mia").inFlight());
    assertEquals(1, slow.outbox.progress("mia").place());
    assertEquals(0, slow.outbox.progress("theo").place());
  }

  @Test
  void thePlaceWaitsForTheSlowestMessage() {
    var slow = new Desk(new InMemoryOutbox(), Later.whenTold());
    slow.with("mia");
    positions(1, 3).forEach(slow.journal::add);
    slow.run();
    slow.tries.runFirst();
    slow.run();
    assertEquals(1, slow.outbox.progress("mia").place());
    slow.crash();
    slow.made.clear();
    slow.run();
    slow.tries.runFirst();
    slow.tries.runFirst();
    assertEquals(List.of(2L, 3L), slow.tried("mia"));
  }

  @Test
  void aFullBacklogLeavesNewMessagesInTheJournal() {
    desk.with("mia");
    desk.receivers = made -> FAILED;
    positions(1, Backlog.WAITING_MAX + 500L).forEach(desk.journal::add);
    desk.run();
    assertEquals(Backlog.WAITING_MAX, desk.outbox.waiting("mia"));
    assertEquals(Backlog.WAITING_MAX, desk.outbox.progress("mia").place());
    desk.receivers = made -> TAKEN;
    desk.run(Duration.ofSeconds(6));
    assertEquals(0, desk.outbox.waiting("mia"));
    assertEquals(Backlog.WAITING_MAX + 500, desk.outbox.progress("mia").place());
  }

  @Test
  void aRangeIsSentOnceMore() {
    desk.with("mia", "decision.made").with("theo");
    positions(1, 300).forEach(desk.journal::add);
    desk.journal.add("default", "order.closed", 301);
    desk.run();
    desk.made.clear();
    assertTrue(desk.deliveries.replay("mia", 100, 900));
    desk.run();
    assertEquals(positions(100, 300), desk.tried("mia"));
    assertEquals(List.of(), desk.tried("theo"));
    assertTrue(desk.state("mia").progress().replay().isEmpty());
  }

  @Test
  void aReplayGoesOnAfterACrash() {
    var slow = new Desk(new InMemoryOutbox(), Later.atOnce());
    slow.with("mia");
    positions(1, 500).forEach(slow.journal::add);
    slow.run();
    slow.outbox.save("mia", slow.outbox.progress("mia").replaying(new Progress.Span(100, 400)));
    slow.made.clear();
    slow.crash();
    slow.run();
    assertEquals(positions(101, 400), slow.tried("mia"));
  }

  @Test
  void aDeadLetterIsReplayedLikeAnyOther() {
    desk.with("mia");
    desk.receivers = made -> made.message().position() == 1 ? FAILED : TAKEN;
    desk.journal.add(1);
    for (int day = 0; day < 5; day++) {
      desk.journal.add(2 + day);
      desk.run(Duration.ofDays(1));
    }
    assertEquals(List.of(1L), desk.dead("mia"));
    desk.receivers = made -> TAKEN;
    desk.deliveries.replay("mia", 1, 1);
    desk.run();
    assertEquals(List.of(), desk.dead("mia"));
    assertEquals(1L, desk.tried("mia").getLast());
  }

  @Test
  void aMessageThatLeftTheJournalIsADeadLetter() {
    desk.with("mia");
    desk.receivers = made -> FAILED;
    desk.journal.add(1);
    desk.run();
    desk.journal.forget();
    desk.crash();
    desk.run(Duration.ofHours(1));
    assertEquals(
        Backlog.LEFT_THE_JOURNAL, desk.deliveries.deadLetters("mia", 0, 1).getFirst().failure());
    assertEquals(0, desk.state("mia").waiting());
  }

  @Test
  void closingWritesThePlaceDown() {
    var slow = new Desk(new InMemoryOutbox(), Later.whenTold());
    slow.with("mia");
    positions(1, 2).forEach(slow.journal::add);
    slow.run();
    slow.tries.runFirst();
    slow.deliveries.close();
    assertEquals(1, slow.outbox.progress("mia").place());
    slow.tries.runFirst();
    assertEquals(1, slow.outbox.progress("mia").place());
    assertEquals(0, slow.outbox.waiting("mia"));
  }

  @Test
  void aCarrierThatThrowsIsAFailedTry() {
    desk.with("mia");
    desk.receivers =
        made -> {
          throw new IllegalStateException("a mistake");
        };
    desk.journal.add(1);
    desk.run();
    assertEquals(1, desk.state("mia").waiting());
    assertEquals(Set.of(1L), Set.copyOf(desk.tried("mia")));
  }
}
