package io.fairgate.runtime.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every journal keeps to.
public interface JournalContract {
  /// A journal without entries.
  Journal empty();

  private static List<Entry> read(Journal journal, long after, long upTo) {
    var entries = new ArrayList<Entry>();
    journal.read(after, upTo, entries::add);
    return entries;
  }

  @Test
  default void anEmptyJournalBeginsAtNothing() {
    Journal journal = empty();
    assertEquals(0, journal.head().position());
    assertArrayEquals(Chain.start(), journal.head().chain());
    assertTrue(journal.find(1).isEmpty());
    assertEquals(List.of(), read(journal, 0, 10));
  }

  @Test
  default void whatWasAppendedIsReadAsItWas() {
    Journal journal = empty();
    List<Entry> first = Entries.after(journal.head(), 30, 1);
    journal.append(first);
    List<Entry> second = Entries.after(journal.head(), 1, 2);
    journal.append(second);
    var all = new ArrayList<>(first);
    all.addAll(second);
    assertEquals(all, read(journal, 0, 31));
    assertEquals(all.subList(10, 20), read(journal, 10, 20));
    assertEquals(all.get(16), journal.find(17).orElseThrow());
    assertEquals(31, journal.head().position());
    assertArrayEquals(all.getLast().chain(), journal.head().chain());
  }

  @Test
  default void aBatchGoesInWholeOrNotAtAll() {
    Journal journal = empty();
    List<Entry> batch = new ArrayList<>(Entries.after(journal.head(), 3, 3));
    batch.set(2, Entries.after(new Journal.Head(7, Chain.start()), 1, 4).getFirst());
    assertThrows(Outage.class, () -> journal.append(batch));
    assertEquals(0, journal.head().position());
    assertEquals(List.of(), read(journal, 0, 10));
  }

  @Test
  default void anEventThatIsThereIsNotTakenTwice() {
    Journal journal = empty();
    List<Entry> first = Entries.after(journal.head(), 20, 5);
    journal.append(first);
    Entry again =
        first.stream().filter(e -> !e.event().equals(Entry.Key.NONE)).findFirst().orElseThrow();
    Entry next = Entries.after(journal.head(), 1, 6).getFirst();
    Entry twin =
        new Chain()
            .link(
                journal.head().chain(),
                new Entry(
                    next.position(),
                    Entry.Kind.EVENT,
                    next.recordedAtMillis(),
                    next.policy(),
                    "tenant-0",
                    again.event(),
                    next.content(),
                    next.personal(),
                    next.personalDigest(),
                    next.decisions(),
                    next.answer(),
                    next.body(),
                    next.request(),
                    new byte[0]));
    assertThrows(Outage.class, () -> journal.append(List.of(twin)));
    assertEquals(20, journal.head().position());
  }

  @Test
  default void entriesThatDoNotFollowTheHeadAreRefused() {
    Journal journal = empty();
    journal.append(Entries.after(journal.head(), 2, 7));
    List<Entry> ofAnother = Entries.after(new Journal.Head(1, Chain.start()), 1, 8);
    assertThrows(Outage.class, () -> journal.append(ofAnother));
    assertEquals(2, journal.head().position());
  }

  @Test
  default void theNewestEntryThatBroughtAPolicyIntoForceIsFoundByItsHash() {
    Journal journal = empty();
    List<Entry> entries = Entries.after(journal.head(), 60, 10);
    journal.append(entries);
    Entry newest =
        entries.reversed().stream()
            .filter(entry -> entry.kind() == Entry.Kind.POLICY)
            .findFirst()
            .orElseThrow();
    assertEquals(newest, journal.policy(newest.policy()).orElseThrow());
    assertTrue(journal.policy("f".repeat(64)).isEmpty());
  }

  @Test
  default void aProbeLeavesNoEntry() {
    Journal journal = empty();
    journal.probe();
    assertEquals(0, journal.head().position());
    journal.append(Entries.after(journal.head(), 1, 9));
    journal.probe();
    assertEquals(1, journal.head().position());
  }
}
