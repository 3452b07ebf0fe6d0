package io.fairgate.simulator.node.outside;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A journal that does what it is told to: store and fail, fail, store twice, end in the midst of a
/// recovery. It outlives the nodes that write to it.
public final class FaultyJournal implements Journal {
  private final InMemoryJournal disk = new InMemoryJournal();
  private final Faults faults;
  private Fault next = Fault.APPEND_SLOW;
  private int appendsBefore;
  private boolean hasFailed;
  private long crashAtRead = Long.MAX_VALUE;

  public FaultyJournal(Faults faults) {
    this.faults = faults;
  }

  /// Whether an append failed since [#heal].
  public boolean hasFailed() {
    return hasFailed;
  }

  /// What happens at the append after `appendsBefore` others: one of the faults of an append.
  public void plan(Fault fault, int appendsBefore) {
    next = fault;
    this.appendsBefore = appendsBefore;
  }

  /// A recovery ends when it reads this position, once.
  public void crashAtRead(long position) {
    crashAtRead = position;
  }

  public void heal() {
    next = Fault.APPEND_SLOW;
    appendsBefore = 0;
    crashAtRead = Long.MAX_VALUE;
    hasFailed = false;
  }

  /// Stores entries whose append is still on its way, and goes on being.
  public void storeEarly(List<Entry> entries) {
    disk.append(entries);
  }

  @Override
  public Head head() {
    return disk.head();
  }

  @Override
  public void append(List<Entry> entries) {
    if (entries.getFirst().position() <= disk.head().position() && isStored(entries)) {
      return;
    }
    if (appendsBefore-- > 0) {
      disk.append(entries);
      return;
    }
    Fault fault = next;
    next = Fault.APPEND_SLOW;
    if (fault != Fault.APPEND_SLOW) {
      faults.add(fault);
      hasFailed = true;
    }
    switch (fault) {
      case APPEND_FAILED -> throw new Outage("journal_failed", "nothing was stored");
      case APPEND_FAILED_STORED -> {
        disk.append(entries);
        throw new Outage("journal_failed", "everything was stored");
      }
      case APPEND_TWICE -> {
        disk.append(entries);
        disk.append(entries);
      }
      default -> disk.append(entries);
    }
  }

  private boolean isStored(List<Entry> entries) {
    return entries.stream()
        .allMatch(each -> disk.find(each.position()).filter(each::equals).isPresent());
  }

  @Override
  public void probe() {}

  @Override
  public void read(long after, long upTo, Consumer<Entry> each) {
    disk.read(
        after,
        upTo,
        entry -> {
          if (entry.position() >= crashAtRead) {
            crashAtRead = Long.MAX_VALUE;
            faults.add(Fault.CRASH_IN_RECOVERY);
            throw new Crash("in recovery, at " + entry.position());
          }
          each.accept(entry);
        });
  }

  @Override
  public Optional<Entry> find(long position) {
    return disk.find(position);
  }

  @Override
  public Optional<Entry> policy(String hash) {
    return disk.policy(hash);
  }
}
