package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Attempt;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Messages;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.runtime.outbox.Progress;
import io.fairgate.runtime.outbox.Progress.Halt;
import io.fairgate.runtime.outbox.Progress.Span;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What the outbox knows of one endpoint, and every change to it. For one thread at a time; after
/// an exception it is thrown away, and read anew.
final class Backlog {
  /// With so many waiting, new messages stay in the journal until some get through.
  static final int WAITING_MAX = 10_000;

  /// An endpoint that took nothing for so long is halted, and its owner told.
  static final Duration FAILING_MAX = Duration.ofDays(3);

  static final String LEFT_THE_JOURNAL = "its message is no longer in the journal";

  private static final int REPLAY_CHUNK = 64;

  private final String endpointId;
  private final Outbox outbox;
  private final Messages messages;
  private final RandomGenerator chance;
  private final DeliveryWitness witness;
  private Progress progress;
  private int waiting;
  private long nextDue;

  Backlog(
      String endpointId,
      Outbox outbox,
      Messages messages,
      RandomGenerator chance,
      DeliveryWitness witness) {
    this.endpointId = endpointId;
    this.outbox = outbox;
    this.messages = messages;
    this.chance = chance;
    this.witness = witness;
    this.progress = outbox.progress(endpointId);
    this.waiting = outbox.waiting(endpointId);
    this.nextDue = outbox.nextDueMillis(endpointId);
  }

  Progress progress() {
    return progress;
  }

  int waiting() {
    return waiting;
  }

  /// Whether all that is on its way may have to wait, and then no more has room.
  boolean isFull(int underWay) {
    return waiting + underWay >= WAITING_MAX;
  }

  /// Whether a replay can go on now.
  boolean isReplaying() {
    return !progress.replay().isEmpty() && waiting < WAITING_MAX / 2;
  }

  /// When a try is due that is not under way, as far as is known.
  long nextDue() {
    return nextDue;
  }

  void save(Progress next) {
    if (!next.equals(progress)) {
      outbox.save(endpointId, next);
      progress = next;
    }
  }

  /// The try that is due longest and not under way.
  @Nullable Job due(Endpoint endpoint, long now, Set<String> underWay) {
    while (nextDue <= now) {
      Attempt attempt = longestDue(now, underWay);
      if (attempt == null) {
        nextDue = Long.MAX_VALUE;
        return null;
      }
      Message message = find(attempt);
      if (message != null) {
        return new Job(endpoint, message, attempt.tries(), false);
      }
      bury(attempt.messageId(), attempt.position(), attempt.tries(), now, LEFT_THE_JOURNAL);
    }
    return null;
  }

  private @Nullable Attempt longestDue(long now, Set<String> underWay) {
    for (Attempt attempt : outbox.due(endpointId, now, Queue.IN_FLIGHT_MAX)) {
      if (!underWay.contains(attempt.messageId())) {
        return attempt;
      }
    }
    return null;
  }

  private @Nullable Message find(Attempt attempt) {
    for (Message message : messages.after(attempt.position() - 1, 1)) {
      if (message.id().equals(attempt.messageId())) {
        return message;
      }
    }
    return null;
  }

  /// Lets the next messages of a replay wait for a try that is due at once.
  void replay(Endpoint endpoint, long now) {
    if (!isReplaying()) {
      return;
    }
    Span span = progress.replay();
    long after = span.last();
    List<Message> chunk = messages.after(span.after(), REPLAY_CHUNK);
    for (Message message : chunk) {
      if (message.position() <= span.last() && endpoint.wants(message)) {
        await(message, 0, now, "replayed");
      }
    }
    if (!chunk.isEmpty()) {
      after = Math.min(after, chunk.getLast().position());
    }
    save(progress.replaying(new Span(after, span.last())));
  }

  void settle(Job job, Receipt receipt, long now) {
    switch (receipt) {
      case Receipt.Taken _ -> taken(job, now);
      case Receipt.Gone _ -> gone(job, now);
      case Receipt.Failed failed -> failed(job, failed, now);
    }
  }

  private void taken(Job job, long now) {
    if (!job.isFresh()) {
      waiting -= outbox.delivered(endpointId, job.message().id()) ? 1 : 0;
      nextDue = outbox.nextDueMillis(endpointId);
    }
    save(progress.delivered());
    witness.delivered(job.endpoint(), job.message(), job.tries() + 1, now);
  }

  /// The message stays, in case the endpoint comes back.
  private void gone(Job job, long now) {
    String why = "answered 410: gone for good";
    await(job.message(), job.tries(), now, why);
    witness.failed(job.endpoint(), job.message(), job.tries() + 1, why, now);
    halt(job.endpoint(), Halt.GONE);
  }

  private void failed(Job job, Receipt.Failed failed, long now) {
    int tries = job.tries() + 1;
    long rested = now + failed.restMillis();
    OptionalLong delay = RetrySchedule.delayMillis(tries, chance);
    if (delay.isPresent()) {
      await(job.message(), tries, Math.max(now + delay.getAsLong(), rested), failed.why());
    } else {
      bury(job.message().id(), job.message().position(), tries, now, failed.why());
    }
    witness.failed(job.endpoint(), job.message(), tries, failed.why(), now);
    save(progress.failed(now, failed.restMillis() > 0 ? rested : 0));
    if (now - progress.failingSinceMillis() >= FAILING_MAX.toMillis()) {
      halt(job.endpoint(), Halt.FAILING);
    }
  }

  private void halt(Endpoint endpoint, Halt why) {
    if (progress.halt() == Halt.NONE) {
      save(progress.halted(why));
      witness.halted(endpoint, why);
    }
  }

  private void await(Message message, int tries, long due, String why) {
    var attempt = new Attempt(endpointId, message.id(), message.position(), tries, due, why);
    waiting += outbox.retry(attempt) ? 1 : 0;
    nextDue = outbox.nextDueMillis(endpointId);
  }

  private void bury(String messageId, long position, int tries, long now, String why) {
    var letter = new DeadLetter(endpointId, messageId, position, tries, now, why);
    waiting -= outbox.bury(letter) ? 1 : 0;
    nextDue = outbox.nextDueMillis(endpointId);
    witness.buried(letter);
  }
}
