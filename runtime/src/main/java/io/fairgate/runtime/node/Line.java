package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The open batch between the thread that judges and the one that writes: entries, and who waits
/// for them. While one batch is written the next one fills.
final class Line {
  /// What is done once the entries are durable, or when they will not be, with the reason's code.
  record Waiter(Runnable durable, Consumer<String> failed) {}

  /// What was gathered until it was taken.
  record Batch(List<Entry> entries, List<Waiter> waiters) {}

  private final int entriesMax;
  private List<Entry> entries = new ArrayList<>();
  private List<Waiter> waiters = new ArrayList<>();
  private boolean isClosed;

  Line(int entriesMax) {
    this.entriesMax = entriesMax;
  }

  /// Adds a step's entries; waits while the batch is full. False once the line is closed.
  synchronized boolean add(List<Entry> step, Waiter waiter) throws InterruptedException {
    while (entries.size() >= entriesMax && !isClosed) {
      wait();
    }
    if (isClosed) {
      return false;
    }
    boolean wasEmpty = waiters.isEmpty();
    entries.addAll(step);
    waiters.add(waiter);
    if (wasEmpty) {
      notifyAll();
    }
    return true;
  }

  /// The next batch as soon as there is something in it; an empty one when the time is up, or when
  /// the line is closed.
  synchronized Batch take(long withinMillis) throws InterruptedException {
    if (waiters.isEmpty() && !isClosed) {
      wait(withinMillis);
    }
    return rest();
  }

  /// What is in it now.
  synchronized Batch rest() {
    var batch = new Batch(entries, waiters);
    entries = new ArrayList<>();
    waiters = new ArrayList<>();
    notifyAll();
    return batch;
  }

  synchronized boolean isOver() {
    return isClosed && waiters.isEmpty();
  }

  /// Nothing more comes; what is in it is still taken.
  synchronized void close() {
    isClosed = true;
    notifyAll();
  }
}
