package io.fairgate.runtime.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds for every outbox, whatever it is made of.
public abstract class OutboxContract {
  private static final Endpoint NORTHWIND =
      new Endpoint(
          "ep_northwind",
          "default",
          "https://hooks.northwind.example/fairgate",
          Set.of("decision.made"),
          List.of("whsec_b25lIG9uZSBvbmUgb25lIG9uZSBvbmUg"),
          true);

  /// An outbox that holds nothing.
  protected abstract Outbox empty();

  /// The same outbox after a restart; the very same where nothing outlives it.
  protected Outbox reopened(Outbox outbox) {
    return outbox;
  }

  /// Buries many at once, where one after the other takes long.
  protected void bury(Outbox outbox, List<DeadLetter> letters) {
    letters.forEach(outbox::bury);
  }

  private Outbox withNorthwind() {
    Outbox outbox = empty();
    outbox.put(NORTHWIND, 7);
    return outbox;
  }

  private static Attempt waits(String messageId, long position, long dueMillis) {
    return new Attempt("ep_northwind", messageId, position, 1, dueMillis, "answered 500");
  }

  private static DeadLetter dead(String messageId, long position) {
    return new DeadLetter("ep_northwind", messageId, position, 10, 99_000, "answered 500");
  }

  @Test
  void anEndpointComesBackAsItWasPut() {
    Outbox outbox = reopened(withNorthwind());
    assertEquals(List.of(NORTHWIND), outbox.endpoints());
    assertEquals(Progress.from(7), outbox.progress("ep_northwind"));
  }

  @Test
  void endpointsAreListedById() {
    Outbox outbox = withNorthwind();
    var other = new Endpoint("ep_a", "b", "https://a.example", Set.of(), List.of(), false);
    outbox.put(other, 0);
    assertEquals(List.of(other, NORTHWIND), reopened(outbox).endpoints());
  }

  @Test
  void aChangedEndpointKeepsItsProgress() {
    Outbox outbox = withNorthwind();
    outbox.save("ep_northwind", Progress.from(12).failed(500, 900));
    var moved =
        new Endpoint(
            "ep_northwind", "default", "https://new.example", Set.of(), List.of("a", "b"), false);
    outbox.put(moved, 40);
    assertEquals(List.of(moved), reopened(outbox).endpoints());
    assertEquals(Progress.from(12).failed(500, 900), reopened(outbox).progress("ep_northwind"));
  }

  @Test
  void progressIsKeptWhole() {
    Outbox outbox = withNorthwind();
    Progress progress =
        new Progress(9, new Progress.Span(3, 8), Progress.Halt.FAILING, 1_000, 2_000);
    outbox.save("ep_northwind", progress);
    assertEquals(progress, reopened(outbox).progress("ep_northwind"));
  }

  @Test
  void whatIsDueComesLongestDueFirst() {
    Outbox outbox = withNorthwind();
    Attempt first = waits("msg_c", 3, 100);
    Attempt second = waits("msg_b", 1, 200);
    Attempt third = waits("msg_a", 2, 200);
    Attempt later = waits("msg_d", 4, 201);
    List.of(later, third, second, first).forEach(outbox::retry);
    outbox = reopened(outbox);
    assertEquals(List.of(first, second, third), outbox.due("ep_northwind", 200, 10));
    assertEquals(List.of(first), outbox.due("ep_northwind", 200, 1));
    assertEquals(List.of(), outbox.due("ep_northwind", 99, 10));
    assertEquals(100, outbox.nextDueMillis("ep_northwind"));
    assertEquals(4, outbox.waiting("ep_northwind"));
  }

  @Test
  void anotherTryTakesThePlaceOfTheLast() {
    Outbox outbox = withNorthwind();
    outbox.retry(waits("msg_a", 1, 100));
    Attempt again = new Attempt("ep_northwind", "msg_a", 1, 2, 400, "timed out");
    outbox.retry(again);
    outbox = reopened(outbox);
    assertEquals(List.of(again), outbox.due("ep_northwind", 1_000, 10));
    assertEquals(400, outbox.nextDueMillis("ep_northwind"));
    assertEquals(1, outbox.waiting("ep_northwind"));
  }

  @Test
  void whatWasDeliveredNoLongerWaits() {
    Outbox outbox = withNorthwind();
    outbox.retry(waits("msg_a", 1, 100));
    outbox.delivered("ep_northwind", "msg_a");
    outbox.delivered("ep_northwind", "msg_never_waited");
    outbox = reopened(outbox);
    assertEquals(0, outbox.waiting("ep_northwind"));
    assertEquals(Long.MAX_VALUE, outbox.nextDueMillis("ep_northwind"));
  }

  @Test
  void eachChangeSaysWhetherTheMessageWaited() {
    Outbox outbox = withNorthwind();
    assertTrue(outbox.retry(waits("msg_a", 1, 100)));
    assertFalse(outbox.retry(waits("msg_a", 1, 200)));
    assertTrue(outbox.delivered("ep_northwind", "msg_a"));
    assertFalse(outbox.delivered("ep_northwind", "msg_a"));
    assertFalse(outbox.bury(dead("msg_a", 1)));
    assertTrue(outbox.retry(waits("msg_a", 1, 100)));
    assertTrue(outbox.bury(dead("msg_a", 1)));
    assertFalse(outbox.delivered("ep_northwind", "msg_a"));
    assertEquals(List.of(), outbox.dead("ep_northwind", 0, 10));
    assertFalse(outbox.retry(new Attempt("ep_nobody", "msg_a", 1, 1, 100, "")));
  }

  @Test
  void aMessageWaitsOrIsDeadButNeverBoth() {
    Outbox outbox = withNorthwind();
    outbox.retry(waits("msg_a", 1, 100));
    outbox.bury(dead("msg_a", 1));
    outbox = reopened(outbox);
    assertEquals(0, outbox.waiting("ep_northwind"));
    assertEquals(List.of(dead("msg_a", 1)), outbox.dead("ep_northwind", 0, 10));
    outbox.retry(waits("msg_a", 1, 100));
    outbox = reopened(outbox);
    assertEquals(1, outbox.waiting("ep_northwind"));
    assertEquals(List.of(), outbox.dead("ep_northwind", 0, 10));
  }

  @Test
  void deadLettersAreListedByPosition() {
    Outbox outbox = withNorthwind();
    List.of(dead("msg_c", 2), dead("msg_b", 3), dead("msg_a", 2), dead("msg_d", 1))
        .forEach(outbox::bury);
    outbox = reopened(outbox);
    assertEquals(
        List.of(dead("msg_a", 2), dead("msg_c", 2), dead("msg_b", 3)),
        outbox.dead("ep_northwind", 1, 10));
    assertEquals(List.of(dead("msg_d", 1)), outbox.dead("ep_northwind", 0, 1));
  }

  @Test
  void deadLettersHaveALimit() {
    Outbox outbox = withNorthwind();
    bury(
        outbox,
        IntStream.range(0, Outbox.DEAD_LETTERS_MAX).mapToObj(i -> dead("msg_" + i, i)).toList());
    outbox.bury(dead("msg_last", Outbox.DEAD_LETTERS_MAX));
    List<DeadLetter> kept = outbox.dead("ep_northwind", -1, Integer.MAX_VALUE);
    assertEquals(Outbox.DEAD_LETTERS_MAX, kept.size());
    assertEquals(1, kept.getFirst().position());
  }

  @Test
  void oneEndpointSeesNothingOfAnother() {
    Outbox outbox = withNorthwind();
    outbox.put(new Endpoint("ep_b", "b", "https://b.example", Set.of(), List.of(), true), 0);
    outbox.retry(waits("msg_a", 1, 100));
    outbox.bury(dead("msg_b", 2));
    outbox.delivered("ep_b", "msg_a");
    outbox.delivered("ep_b", "msg_b");
    assertEquals(0, outbox.waiting("ep_b"));
    assertEquals(List.of(), outbox.dead("ep_b", 0, 10));
    assertEquals(1, outbox.waiting("ep_northwind"));
    assertEquals(1, outbox.dead("ep_northwind", 0, 10).size());
  }

  @Test
  void ofARemovedEndpointNothingIsLeft() {
    Outbox outbox = withNorthwind();
    outbox.retry(waits("msg_a", 1, 100));
    outbox.bury(dead("msg_b", 2));
    outbox.remove("ep_northwind");
    outbox.retry(waits("msg_c", 1, 100));
    outbox.bury(dead("msg_d", 2));
    outbox.save("ep_northwind", Progress.from(5));
    outbox = reopened(outbox);
    assertEquals(List.of(), outbox.endpoints());
    assertEquals(Progress.from(0), outbox.progress("ep_northwind"));
    outbox.put(NORTHWIND, 7);
    assertEquals(0, outbox.waiting("ep_northwind"));
    assertEquals(List.of(), outbox.dead("ep_northwind", 0, 10));
    assertEquals(Progress.from(7), outbox.progress("ep_northwind"));
  }
}
