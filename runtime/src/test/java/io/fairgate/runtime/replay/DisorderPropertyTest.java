package io.fairgate.runtime.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.decision.Engine;
import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.edge.Edge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Duplicates and reordering within the lateness do not change the final state; what is later is
/// counted and taken in. Coupons are left out: a claim is first come, first served.
class DisorderPropertyTest {
  private static final long LATENESS_MILLIS = Market.POLICY.limits().latenessMillis();

  private record Arrival(Event event, long arrivesMillis) {}

  private record Seen(String state, long events, long late, long duplicates, long refused) {}

  private static Seen replay(List<Event> events) throws IOException {
    var judge = new Judge(new Engine(Market.POLICY), judgement -> {});
    Edge edge = Market.edge();
    var refused = new long[1];
    var replay = new Replay(edge, List.of(judge), (event, refusal) -> refused[0]++);
    replay.run(events::forEach, 1);
    return new Seen(
        Market.state(judge.engine()), replay.events(), edge.late(), edge.duplicates(), refused[0]);
  }

  @Test
  void shufflingWithinTheLatenessAndDuplicatesLeaveTheStateAsItIs() throws IOException {
    for (long seed = 1; seed <= 20; seed++) {
      List<Event> inOrder = Market.events(seed, 80, false);
      var random = new SplittableRandom(seed);
      List<Arrival> arrivals = new ArrayList<>();
      for (Event event : inOrder) {
        long at = event.head().atMillis();
        long first = at + random.nextLong(LATENESS_MILLIS + 1);
        arrivals.add(new Arrival(event, first));
        for (int copy = random.nextInt(5); copy > 0; copy--) {
          arrivals.add(new Arrival(event, first + random.nextLong(86_400_000L)));
        }
      }
      Seen expected = replay(inOrder);
      assertEquals(0, expected.late() + expected.duplicates() + expected.refused());
      assertEquals(
          new Seen(expected.state(), expected.events(), 0, arrivals.size() - inOrder.size(), 0),
          replay(inOrderOfArrival(arrivals)),
          "seed " + seed);
    }
  }

  @Test
  void whatComesLaterThanTheLatenessIsCountedOneByOne() throws IOException {
    for (long seed = 1; seed <= 20; seed++) {
      var random = new SplittableRandom(seed);
      List<Arrival> arrivals = new ArrayList<>();
      long injected = 0;
      for (Event event : Market.events(seed, 80, false)) {
        boolean isSignIn = event.head().id().startsWith("s");
        if (isSignIn && random.nextInt(4) == 0) {
          injected++;
          arrivals.add(new Arrival(event, Long.MAX_VALUE));
        } else {
          arrivals.add(new Arrival(event, event.head().atMillis()));
        }
      }
      long end =
          arrivals.stream().mapToLong(each -> each.event().head().atMillis()).max().orElse(0);
      var last =
          Market.json(
              "account.signed_in",
              "last",
              end + LATENESS_MILLIS + 3_600_000,
              "\"buyer\":\"mia\",\"succeeded\":true");
      arrivals.add(new Arrival(last, last.head().atMillis()));
      Seen seen = replay(inOrderOfArrival(arrivals));
      assertEquals(injected, seen.late(), "seed " + seed);
      assertEquals(arrivals.size(), seen.events(), "seed " + seed);
    }
  }

  private static List<Event> inOrderOfArrival(List<Arrival> arrivals) {
    return arrivals.stream()
        .sorted(Comparator.comparingLong(Arrival::arrivesMillis))
        .map(Arrival::event)
        .toList();
  }
}
