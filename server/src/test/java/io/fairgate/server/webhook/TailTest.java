package io.fairgate.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.outbox.Message;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TailTest {
  private static final int SEEDS = 30;

  @Test
  void itSaysWhatTheJournalSays() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var chance = new SplittableRandom(seed);
      var journal = new Journal();
      var tail = new Tail(journal);
      long position = 0;
      long[] places = new long[8];
      while (position < 6_000) {
        position++;
        for (int more = chance.nextInt(60); more >= 0; more--) {
          journal.add(position);
          position += chance.nextInt(3);
        }
        tail.stir();
        int who = chance.nextInt(places.length);
        int max = 1 + chance.nextInt(100);
        for (int reads = chance.nextInt(1 + who * 8); reads >= 0; reads--) {
          List<Message> read = tail.after(places[who], max);
          assertIsNext(journal, places[who], read, "seed " + seed);
          places[who] = read.isEmpty() ? places[who] : read.getLast().position();
        }
      }
    }
  }

  /// No gap, no message twice, whole positions, and never silent when there is more.
  private static void assertIsNext(Journal journal, long place, List<Message> read, String where) {
    List<Message> expected = journal.after(place, 1_000_000);
    assertEquals(expected.isEmpty(), read.isEmpty(), where);
    assertEquals(expected.subList(0, read.size()), read, where);
    assertTrue(
        read.size() == expected.size()
            || expected.get(read.size()).position() != read.getLast().position(),
        where);
  }

  @Test
  void theEndIsReadOnceForAllUntilSomethingStirs() {
    var journal = new Journal();
    int[] reads = {0};
    var tail =
        new Tail((position, max) -> {
          reads[0]++;
          return journal.after(position, max);
        });
    journal.add(1);
    for (int i = 0; i < 100; i++) {
      tail.after(0, 64);
      tail.after(1, 64);
    }
    assertEquals(2, reads[0]);
    journal.add(2);
    tail.stir();
    for (int i = 0; i < 100; i++) {
      assertEquals(2, tail.after(1, 64).getFirst().position());
      assertEquals(List.of(), tail.after(2, 64));
    }
    assertEquals(4, reads[0]);
  }
}
