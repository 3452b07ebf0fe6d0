package io.fairgate.runtime.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.decision.Engine;
import io.fairgate.marketplace.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final long START = Market.START_MILLIS;
  private static final List<Event> EVENTS = Market.events(7, 400, true);

  /// Decisions, as text, and the state that they left.
  private record Outcome(List<String> decisions, String state, long events, long orders) {}

  private static Outcome replay(List<Event> events, int threads) throws IOException {
    List<String> decisions = new ArrayList<>();
    var judge = new Judge(new Engine(Market.POLICY), judgement -> decisions.add(text(judgement)));
    var replay = new Replay(Market.edge(), List.of(judge), (event, refusal) -> {});
    replay.run(events::forEach, threads);
    return new Outcome(decisions, Market.state(judge.engine()), replay.events(), replay.orders());
  }

  private static String text(Judgement judgement) {
    return judgement.event().head().id()
        + " "
        + judgement.number()
        + " "
        + judgement.evaluation().outcome()
        + " "
        + HexFormat.of().formatHex(judgement.evaluation().record());
  }

  @Test
  void twoThreadsDecideAsOneDoes() throws IOException {
    Outcome one = replay(EVENTS, 1);
    assertEquals(one, replay(EVENTS, 2));
    assertEquals(400, one.orders());
    assertEquals(EVENTS.size(), one.events());
  }

  @Test
  void anOrderIsJudgedWhenPlacedWhenPaidAndAfterASignal() throws IOException {
    List<String> decisions =
        replay(
                List.of(
                    placed("A1", START),
                    Market.json(
                        "payment.authorised", "e2", START + 1000, "\"order\":\"A1\",\"amount\":1"),
                    Market.json(
                        "payment.captured", "e3", START + 2000, "\"order\":\"A1\",\"amount\":1"),
                    Market.json(
                        "card.reported",
                        "e4",
                        START + 3000,
                        "\"by\":\"issuer\",\"trouble\":\"stolen\",\"token\":\"c1\"")),
                1)
            .decisions();
    assertEquals(
        List.of("e1 0 APPROVE", "e2 0 APPROVE", "e4 0 CLOSE"),
        decisions.stream().map(line -> line.substring(0, line.lastIndexOf(' '))).toList());
  }

  private static Event placed(String id, long at) {
    return Market.json(
        "order.placed",
        "e1",
        at,
        "\"order\":{\"id\":\""
            + id
            + "\",\"buyer\":\"mia\",\"currency\":\"EUR\",\"total\":100,"
            + "\"payment\":{\"method\":\"card\",\"token\":\"c1\"}}");
  }

  @Test
  void aSourceThatBreaksBreaksTheReplay() {
    var broken = new IOException("the disk is gone");
    var judge = new Judge(new Engine(Market.POLICY), judgement -> {});
    for (int threads = 1; threads <= 2; threads++) {
      var replay = new Replay(Market.edge(), List.of(judge), (event, refusal) -> {});
      int count = threads;
      assertSame(
          broken,
          assertThrows(
              IOException.class,
              () ->
                  replay.run(
                      each -> {
                        throw broken;
                      },
                      count)));
    }
  }

  @Test
  void aWitnessThatBreaksStopsTheReader() {
    var judge =
        new Judge(
            new Engine(Market.POLICY),
            judgement -> {
              throw new IllegalStateException("no more");
            });
    var replay = new Replay(Market.edge(), List.of(judge), (event, refusal) -> {});
    var read = new long[1];
    var broken =
        assertThrows(
            IllegalStateException.class,
            () ->
                replay.run(
                    each -> {
                      for (long i = 0; i < 10_000_000; i++) {
                        read[0]++;
                        each.accept(signIn(i));
                      }
                    },
                    2));
    assertEquals("no more", broken.getMessage());
    assertTrue(read[0] < 10_000_000, () -> "read on to " + read[0]);
  }

  private static Event signIn(long i) {
    return i == 0
        ? placed("A1", START)
        : Market.json(
            "account.signed_in", "s" + i, START + i, "\"buyer\":\"mia\",\"succeeded\":true");
  }

  @Test
  void aPauseComesOnceAfterSoManyOrders() throws IOException {
    var judge = new Judge(new Engine(Market.POLICY), judgement -> {});
    var replay = new Replay(Market.edge(), List.of(judge), (event, refusal) -> {});
    List<Long> pauses = new ArrayList<>();
    replay.after(250, () -> pauses.add(replay.orders()));
    replay.run(EVENTS::forEach, 2);
    assertEquals(List.of(250L), pauses);
  }
}
