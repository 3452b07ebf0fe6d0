package io.fairgate.runtime.node;

import io.fairgate.decision.Outcome;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Has each submission judged, and sees to it that its answer is given once that is durable.
///
/// Everything but [#late] is for the one thread that judges.
final class Clerk {
  private final Sequencer sequencer;
  private final Journal journal;
  private final Line line;
  private final NodeCounts counts;
  private final LongSupplier durable;
  private final Supplier<String> code;
  private final Executor reading;

  /// `durable` tells the newest durable position, `code` why nothing more is taken in; `reading`
  /// runs what looks into the journal.
  Clerk(
      Sequencer sequencer,
      Journal journal,
      Line line,
      NodeCounts counts,
      LongSupplier durable,
      Supplier<String> code,
      Executor reading) {
    this.sequencer = sequencer;
    this.journal = journal;
    this.line = line;
    this.counts = counts;
    this.durable = durable;
    this.code = code;
    this.reading = reading;
  }

  void take(Submission submission) {
    switch (sequencer.take(submission, durable.getAsLong())) {
      case Step.Now now -> {
        counts.refused.increment();
        submission.answer.complete(now.answer());
      }
      case Step.Recorded recorded -> {
        counts.taken.increment();
        var told = new Answer.Told(recorded.position(), recorded.json(), false);
        add(
            recorded.entries(),
            new Line.Waiter(
                () -> submission.answer.complete(told),
                why -> submission.answer.complete(new Answer.Down(why))));
      }
      case Step.Before before -> {
        counts.duplicates.increment();
        submission.judged(AnswerJson.decisionId(before.position(), 0));
        if (before.position() <= durable.getAsLong()) {
          tellAgain(submission, before);
        } else {
          add(
              List.of(),
              new Line.Waiter(
                  () -> tellAgain(submission, before),
                  why -> submission.answer.complete(new Answer.Down(why))));
        }
      }
    }
  }

  /// Judges by another policy from here on; `at` hears of its position once that is durable.
  long change(PolicyText next, CompletableFuture<Long> at) {
    Entry entry = sequencer.change(next);
    add(
        List.of(entry),
        new Line.Waiter(
            () -> at.complete(entry.position()),
            why -> at.completeExceptionally(new Outage(why, "the node went down"))));
    return entry.position();
  }

  /// What is answered when the deadline has passed: an order that was not judged by then gets the
  /// fallback.
  Answer late(Submission submission, Fallback fallback) {
    if (submission.event instanceof OrderPlaced placed && submission.giveFallback()) {
      counts.fallbacks.increment();
      Outcome outcome = fallback.outcome(placed.order());
      return new Answer.Fallback(
          AnswerJson.fallback(placed.order().orderId(), outcome, "not_judged_in_time"));
    }
    counts.undurable.increment();
    return new Answer.NotYetDurable(submission.decisionId());
  }

  private void add(List<Entry> entries, Line.Waiter waiter) {
    try {
      if (!line.add(entries, waiter)) {
        waiter.failed().accept(code.get());
      }
    } catch (InterruptedException stopped) {
      waiter.failed().accept(code.get());
      Thread.currentThread().interrupt();
    }
  }

  private static Answer again(Entry entry, Submission submission, Step.Before before) {
    return entry.body().equals(submission.body)
        ? new Answer.Told(before.position(), entry.answer(), true)
        : new Answer.OtherBody(before.isByKey());
  }

  /// A submission of something that came before: what was told then is told again.
  private void tellAgain(Submission submission, Step.Before before) {
    reading.execute(() -> {
      try {
        submission.answer.complete(
            journal
                .find(before.position())
                .map(entry -> again(entry, submission, before))
                .orElse(new Answer.Down("forgotten")));
      } catch (Outage outage) {
        submission.answer.complete(new Answer.Down(outage.code()));
      } catch (RuntimeException mistake) {
        submission.answer.complete(new Answer.Down("internal"));
        throw mistake;
      }
    });
  }
}
