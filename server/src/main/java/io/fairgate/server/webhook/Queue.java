package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Messages;
import io.fairgate.runtime.outbox.Progress;
import io.fairgate.runtime.outbox.Progress.Halt;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One endpoint's own queue: its place in the journal, what is on its way, and what waits.
///
/// ```
///      delivered, waiting or dead      on its way, read ahead     unread
///  ──────────────────────────────┼─────────────────────────────┼─────────▶ journal
///                              place                         taken
/// ```
///
/// The place moves on only over messages of which the outbox knows what became. After a crash all
/// behind it is sent again, under the same ids. When the outbox fails, the queue forgets what it
/// thought and begins anew from there, as after a crash.
final class Queue {
  /// A receiver gets no more than this at once.
  static final int IN_FLIGHT_MAX = 4;

  private static final int READ_AHEAD = 64;

  /// Reads in one go through what this endpoint does not want, so that others get their turn.
  private static final int READS_MAX = 4;

  /// What a crash may cause to be sent once more, while a queue is busy.
  private static final int FLUSH_POSITIONS = 64;

  /// How long an outbox that failed is left alone.
  private static final long STUMBLED_MILLIS = 1_000;

  private final Messages messages;
  private final Supplier<Backlog> reading;
  private final DeliveryWitness witness;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Job> inFlight = new HashMap<>();
  private final ArrayDeque<Message> ahead = new ArrayDeque<>();
  private Endpoint endpoint;
  private @Nullable Backlog backlog;
  private long taken;
  private boolean hasMore;
  private boolean isRemoved;
  private long quietUntil = Long.MIN_VALUE;

  Queue(Endpoint endpoint, Messages messages, Supplier<Backlog> reading, DeliveryWitness witness) {
    this.endpoint = endpoint;
    this.messages = messages;
    this.reading = reading;
    this.witness = witness;
  }

  /// What may be sent now; it counts as being on its way until it is finished.
  @Nullable Job next(long now) {
    lock.lock();
    try {
      Backlog known = known(now);
      return known == null || !isOpen(known, now) ? null : take(known, now);
    } catch (RuntimeException outage) {
      stumble(outage, now);
      return null;
    } finally {
      lock.unlock();
    }
  }

  /// What came of it.
  void finish(Job job, Receipt receipt, long now) {
    lock.lock();
    try {
      if (backlog != null && !isRemoved) {
        backlog.settle(job, receipt, now);
      }
    } catch (RuntimeException outage) {
      stumble(outage, now);
    } finally {
      inFlight.remove(job.message().id());
      lock.unlock();
    }
  }

  /// Writes the place down when it moved far, or when nothing is on its way.
  void flushNowAndThen(long now) {
    lock.lock();
    try {
      if (backlog != null
          && (inFlight.isEmpty() || place() - backlog.progress().place() >= FLUSH_POSITIONS)) {
        flush(now);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Writes the place down, if it moved.
  void flush(long now) {
    lock.lock();
    try {
      if (backlog != null && !isRemoved) {
        backlog.save(backlog.progress().at(Math.max(place(), backlog.progress().place())));
      }
    } catch (RuntimeException outage) {
      stumble(outage, now);
    } finally {
      lock.unlock();
    }
  }

  /// When to ask again, if nothing happens before.
  long wakeAt(long now) {
    lock.lock();
    try {
      if (backlog == null) {
        return inFlight.isEmpty() ? Math.max(quietUntil, now) : Long.MAX_VALUE;
      }
      Progress progress = backlog.progress();
      if (!endpoint.enabled() || progress.halt() != Halt.NONE || isBusy()) {
        return Long.MAX_VALUE;
      }
      boolean hasWork = hasMore || backlog.isReplaying();
      return Math.max(progress.notBeforeMillis(), hasWork ? now : backlog.nextDue());
    } finally {
      lock.unlock();
    }
  }

  /// The owner changed something.
  void change(Endpoint changed) {
    lock.lock();
    try {
      endpoint = changed;
    } finally {
      lock.unlock();
    }
  }

  void remove() {
    lock.lock();
    try {
      isRemoved = true;
    } finally {
      lock.unlock();
    }
  }

  /// Changes the progress by hand; throws when the outbox does.
  void change(UnaryOperator<Progress> change) {
    lock.lock();
    try {
      Backlog known = backlog == null ? reading.get() : backlog;
      known.save(change.apply(known.progress()));
    } finally {
      lock.unlock();
    }
  }

  EndpointState state() {
    lock.lock();
    try {
      Backlog known = backlog == null ? reading.get() : backlog;
      return new EndpointState(endpoint, known.progress(), known.waiting(), inFlight.size());
    } finally {
      lock.unlock();
    }
  }

  private boolean isBusy() {
    return isRemoved || inFlight.size() >= IN_FLIGHT_MAX;
  }

  private boolean isOpen(Backlog known, long now) {
    return endpoint.enabled()
        && known.progress().halt() == Halt.NONE
        && known.progress().notBeforeMillis() <= now
        && !isBusy();
  }

  /// What the outbox says; after a fault it is read anew, once nothing is on its way.
  private @Nullable Backlog known(long now) {
    if (backlog == null && inFlight.isEmpty() && now >= quietUntil) {
      Backlog read = reading.get();
      taken = read.progress().place();
      ahead.clear();
      backlog = read;
    }
    return backlog;
  }

  private void stumble(RuntimeException outage, long now) {
    backlog = null;
    quietUntil = now + STUMBLED_MILLIS;
    witness.stumbled(endpoint, outage);
  }

  private @Nullable Job take(Backlog known, long now) {
    hasMore = false;
    known.replay(endpoint, now);
    Job job = known.due(endpoint, now, inFlight.keySet());
    if (job == null && !known.isFull(inFlight.size())) {
      job = fresh();
    }
    if (job != null) {
      inFlight.put(job.message().id(), job);
    }
    return job;
  }

  /// The next message from the journal that is not on its way already, as a try that is due.
  private @Nullable Job fresh() {
    for (int reads = 0; ; reads++) {
      for (Message message = ahead.poll(); message != null; message = ahead.poll()) {
        if (endpoint.wants(message) && !inFlight.containsKey(message.id())) {
          return new Job(endpoint, message, 0, true);
        }
      }
      hasMore = reads == READS_MAX;
      List<Message> read = hasMore ? List.of() : messages.after(taken, READ_AHEAD);
      if (read.isEmpty()) {
        return null;
      }
      ahead.addAll(read);
      taken = read.getLast().position();
    }
  }

  /// Up to where everything is delivered, waits or is dead.
  private long place() {
    long place = taken;
    Message next = ahead.peek();
    if (next != null) {
      place = Math.min(place, next.position() - 1);
    }
    for (Job job : inFlight.values()) {
      if (job.isFresh()) {
        place = Math.min(place, job.message().position() - 1);
      }
    }
    return place;
  }
}
