package io.fairgate.runtime.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A journal that lasts as long as the object: for tests, simulations and demos.
public final class InMemoryJournal implements Journal {
  private final List<byte[]> entries = new ArrayList<>();
  private final Set<Entry.Key> events = new HashSet<>();
  private Head head = new Head(0, Chain.start());

  @Override
  public synchronized Head head() {
    return head;
  }

  @Override
  public synchronized void append(List<Entry> batch) {
    check(batch);
    for (Entry entry : batch) {
      entries.add(EntryBytes.encode(entry));
      if (!entry.event().equals(Entry.Key.NONE)) {
        events.add(entry.event());
      }
      head = new Head(entry.position(), entry.chain());
    }
  }

  private void check(List<Entry> batch) {
    long next = head.position() + 1;
    var coming = new HashSet<Entry.Key>();
    for (Entry entry : batch) {
      if (entry.position() != next++) {
        throw new Outage(
            "journal_moved", "expected position " + (next - 1) + ", got " + entry.position());
      }
      Entry.Key event = entry.event();
      if (!event.equals(Entry.Key.NONE) && (events.contains(event) || !coming.add(event))) {
        throw new Outage("journal_duplicate", "the event at " + entry.position() + " was there");
      }
    }
    if (!batch.isEmpty() && !new Chain().holds(head.chain(), batch.getFirst())) {
      throw new Outage("journal_moved", "the chain does not go on from " + head.position());
    }
  }

  @Override
  public void probe() {}

  @Override
  public void read(long after, long upTo, Consumer<Entry> each) {
    for (long position = after + 1; position <= upTo; position++) {
      Optional<Entry> entry = find(position);
      if (entry.isEmpty()) {
        return;
      }
      each.accept(entry.get());
    }
  }

  @Override
  public synchronized Optional<Entry> find(long position) {
    return position < 1 || position > entries.size()
        ? Optional.empty()
        : Optional.of(EntryBytes.decode(entries.get((int) position - 1).clone()));
  }

  /// What a power cut leaves that lost the newest entries, for simulations.
  public synchronized InMemoryJournal cut(long upTo) {
    var rest = new InMemoryJournal();
    for (byte[] bytes : entries.subList(0, (int) Math.min(upTo, entries.size()))) {
      Entry entry = EntryBytes.decode(Arrays.copyOf(bytes, bytes.length));
      rest.append(List.of(entry));
    }
    return rest;
  }
}
