package io.fairgate.server.api;

import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.Submission;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.ProblemJson;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A batch of events, one a line, answered line by line in their order, each as soon as it and all
/// before it are durable.
///
/// One thread reads and submits, another writes: who waits for an answer before the next line gets
/// it. A line that is refused has its problem in its place, and the next is read. It waits while
/// the node's line is half full: single requests go first.
final class Batch implements Reply.Writing {
  /// How often a full line is looked at again.
  private static final long PAUSE_NANOS = 2_000_000;

  private static final byte[] LINE_END = {'\n'};

  /// What will be written: an answer, or a problem; the last one ends the batch.
  private sealed interface Next {
    record Answered(CompletableFuture<Answer> answer) implements Next {}

    record Wrong(Problem problem) implements Next {}

    record End() implements Next {}
  }

  private final Call call;
  private final @Nullable IdempotencyKey key;
  private final Nodes nodes;
  private final Events events;
  private final String language;
  private final BlockingQueue<Next> inLine;

  Batch(Call call, @Nullable IdempotencyKey key, Events.Taken taken, Nodes nodes) {
    this.call = call;
    this.key = key;
    this.nodes = nodes;
    events = new Events(call, taken);
    language = Language.of(call);
    inLine = new ArrayBlockingQueue<>(call.limits().linesInFlightMax());
  }

  @Override
  public void to(OutputStream out) throws IOException, InterruptedException {
    var failure = new CompletableFuture<IOException>();
    Thread reader = Thread.currentThread();
    Thread writer =
        Thread.startVirtualThread(() -> {
          try {
            write(out);
          } catch (IOException gone) {
            failure.complete(gone);
            reader.interrupt();
          } catch (InterruptedException | RuntimeException ended) {
            failure.complete(new IOException(ended));
            reader.interrupt();
          }
        });
    try {
      read(new Lines(call.body(), call.limits().lineMax(), call.limits().batchMax()));
      inLine.put(new Next.End());
      writer.join();
    } catch (InterruptedException ended) {
      throw failure.isDone() ? failure.join() : new IOException(ended);
    } finally {
      writer.interrupt();
    }
    if (failure.isDone()) {
      Thread.interrupted();
      throw failure.join();
    }
  }

  private void read(Lines lines) throws IOException, InterruptedException {
    int number = 0;
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (line.isTooLong()) {
        inLine.put(tooLarge("a line has up to " + call.limits().lineMax() + " bytes"));
        return;
      }
      inLine.put(next(line, number));
    }
    if (lines.isWholeTooLong()) {
      inLine.put(tooLarge("a batch has up to " + call.limits().batchMax() + " bytes"));
    }
  }

  private static Next tooLarge(String detail) {
    return new Next.Wrong(Problem.of(Code.TOO_LARGE, detail + "; nothing behind it was read"));
  }

  private Next next(Lines.Line line, int number) throws InterruptedException {
    try {
      Event event = events.read(line.bytes(), line.from(), line.to());
      var submission = new Submission(event, key == null ? null : key.line(number), language);
      Node node = nodes.need();
      while (node.waiting() > node.lineMax() / 2 && node.state() == Node.State.READY) {
        LockSupport.parkNanos(PAUSE_NANOS);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return new Next.Answered(node.submit(submission));
    } catch (Refused refused) {
      return new Next.Wrong(refused.problem());
    }
  }

  private void write(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      Next next = inLine.poll();
      if (next == null) {
        out.flush();
        next = inLine.take();
      }
      switch (next) {
        case Next.Answered answered -> {
          if (!answered.answer().isDone()) {
            out.flush();
          }
          out.write(bytes(answered.answer()));
        }
        case Next.Wrong wrong -> out.write(bytes(wrong.problem()));
        case Next.End _ -> {
          out.flush();
          return;
        }
      }
      out.write(LINE_END);
    }
  }

  private byte[] bytes(CompletableFuture<Answer> coming) throws InterruptedException {
    try {
      Answer answer = coming.get(call.limits().lineAnswerMillis(), TimeUnit.MILLISECONDS);
      return switch (answer) {
        case Answer.Told told -> told.json();
        case Answer.Fallback fallback -> fallback.json();
        case Answer.Refused _,
            Answer.OtherBody _,
            Answer.InProgress _,
            Answer.NotYetDurable _,
            Answer.Overloaded _,
            Answer.Down _ ->
            bytes(Answers.problem(answer));
      };
    } catch (TimeoutException silent) {
      return bytes(Nodes.unavailable());
    } catch (ExecutionException mistake) {
      throw new IllegalStateException(mistake.getCause());
    }
  }

  private byte[] bytes(Problem problem) {
    return ProblemJson.of(problem, call.requestId());
  }
}
