package io.fairgate.runtime.node;

import io.fairgate.decision.Evaluation;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.journal.Snapshots;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One node: a line of submissions, one thread that judges and applies them, one that commits.
///
/// ```
/// submit ─► queue ─► sequencer thread ─► open batch ─► writer thread ─► journal
///                    judge, apply                      one commit        └─► answers, durable
/// ```
///
/// When a commit fails nothing is known of what it held: the node is down for good, every answer
/// still owed says so, and whoever runs it starts another one, from the journal.
public final class Node implements AutoCloseable {
  /// How many the sequencer takes from the queue at once.
  private static final int GULP = 256;

  private static final Logger LOG = System.getLogger(Node.class.getName());

  /// An idle journal is tried every half a second.
  private static final long WRITTEN_NANOS_MAX = 1_000_000_000L;

  /// Where it stands.
  public enum State {
    READY,
    DRAINING,
    DOWN
  }

  /// What stands in the queue.
  private sealed interface Work {
    record Take(Submission submission) implements Work {}

    record Look(Runnable at, CompletableFuture<?> seen) implements Work {}

    record Stop() implements Work {}
  }

  private final Journal journal;
  private final Sequencer sequencer;
  private final ArrayBlockingQueue<Work> queue;
  private final int lineMax;
  private final Line line;
  private final Clerk clerk;
  private final NodeCounts counts = new NodeCounts();
  private final Thread judging;
  private final Writer writer;
  private final Snapshotter snapshotter;
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private volatile State state = State.READY;
  private volatile String downCode = "";

  /// Nobody takes from the queue any more.
  private volatile boolean isQueueOver;

  private Node(
      Journal journal,
      Snapshots snapshots,
      Clock clock,
      NodeLimits limits,
      Recovery recovery,
      Sequencer sequencer) {
    this.journal = journal;
    this.sequencer = sequencer;
    lineMax = limits.lineMax();
    queue = new ArrayBlockingQueue<>(lineMax);
    line = new Line(limits.batchMax());
    judging = Thread.ofPlatform().name("sequencer").unstarted(this::judge);
    writer = new Writer(journal, line, sequencer.position(), clock, counts, this::down);
    clerk =
        new Clerk(
            sequencer,
            journal,
            line,
            counts,
            writer::durable,
            this::code,
            Thread::startVirtualThread);
    snapshotter = new Snapshotter(snapshots, recovery, limits.snapshotEvery(), counts);
  }

  /// Recovers from the journal and goes on; the policy comes into force if it is another one than
  /// before. Where its lists were edited since, the edits stand. `identities` makes one for each
  /// thread; `progress` hears how far the recovery is.
  public static Node start(
      Journal journal,
      Snapshots snapshots,
      PolicyText policy,
      Supplier<Identities> identities,
      NodeLimits limits,
      Clock clock,
      RandomGenerator chance,
      LongConsumer progress) {
    var recovery =
        new Recovery(
            journal,
            snapshots,
            () -> new Sequencer(policy, identities.get(), limits, clock, chance),
            true);
    Sequencer sequencer = recovery.start(progress);
    var node = new Node(journal, snapshots, clock, limits, recovery, sequencer);
    node.judging.start();
    node.writer.start(node.snapshotter::reached);
    node.snapshotter.start();
    return node;
  }

  public State state() {
    return state;
  }

  /// Why it is down; empty while it is not.
  public String downCode() {
    return downCode;
  }

  /// Whether it takes something in, and made something durable a moment ago: a journal that stands
  /// still is as good as none.
  public boolean isReady() {
    return state == State.READY && writer.sinceWrittenNanos() < WRITTEN_NANOS_MAX;
  }

  /// Completes when it goes down, with the reason's code.
  public CompletableFuture<String> ended() {
    return ended;
  }

  /// The newest durable position: nothing behind it is shown outside.
  public long durable() {
    return writer.durable();
  }

  /// How many wait to be judged.
  public int waiting() {
    return queue.size();
  }

  /// How many can wait to be judged.
  public int lineMax() {
    return lineMax;
  }

  public NodeCounts counts() {
    return counts;
  }

  /// Hears of each newest durable position, on the thread that writes; it must be quick.
  public void onDurable(LongConsumer listener) {
    writer.onDurable(listener);
  }

  /// Puts a submission in line; its answer comes when it is durable, however long that takes.
  public CompletableFuture<Answer> submit(Submission submission) {
    if (state != State.READY) {
      submission.answer.complete(new Answer.Down(code()));
    } else if (!queue.offer(new Work.Take(submission))) {
      counts.overloaded.increment();
      submission.answer.complete(new Answer.Overloaded());
    } else if (isQueueOver) {
      submission.answer.complete(new Answer.Down(code()));
    }
    return submission.answer;
  }

  /// Submits, and waits until the deadline at most: an order that is not judged by then gets the
  /// fallback.
  public Answer ask(Submission submission, long deadlineMillis, Fallback fallback)
      throws InterruptedException {
    try {
      return submit(submission).get(deadlineMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return late(submission, fallback);
    } catch (ExecutionException mistake) {
      throw new IllegalStateException(mistake.getCause());
    }
  }

  Answer late(Submission submission, Fallback fallback) {
    return clerk.late(submission, fallback);
  }

  /// What an order would come to, were it placed now; null for a tenant that there is no room for.
  public CompletableFuture<@Nullable Evaluation> preflight(OrderPlaced placed) {
    return look(inside -> inside.preflight(placed));
  }

  /// The durable entries that are about an order, oldest first; none for one that did not come.
  public CompletableFuture<List<Entry>> timeline(String tenant, String orderId) {
    return look(inside -> inside.timeline(tenant, orderId))
        .thenApplyAsync(
            positions -> {
              var entries = new ArrayList<Entry>();
              for (long position : positions) {
                find(position).ifPresent(entries::add);
              }
              return entries;
            },
            Thread::startVirtualThread);
  }

  /// A durable entry.
  public Optional<Entry> find(long position) {
    return position > durable() ? Optional.empty() : journal.find(position);
  }

  /// The position before the oldest entry that is kept.
  public long base() {
    return journal.base();
  }

  /// The durable entries behind a position, up to `max` of them.
  public List<Entry> read(long after, int max) {
    var entries = new ArrayList<Entry>();
    journal.read(after, Math.min(durable(), after + max), entries::add);
    return entries;
  }

  /// The durable entry with the text of the policy of that hash.
  public Optional<Entry> policy(String hash) {
    return journal.policy(hash).filter(entry -> entry.position() <= durable());
  }

  /// The policy to judge by.
  public PolicyText policy() {
    return sequencer.policy();
  }

  /// Judges by another policy from the next event on, one with the same features, priors and
  /// limits; the position at which it comes into force, once that is durable.
  public CompletableFuture<Long> change(PolicyText next) {
    var at = new CompletableFuture<Long>();
    look(_ -> clerk.change(next, at))
        .whenComplete((position, failure) -> {
          if (failure != null) {
            at.completeExceptionally(failure);
          }
        });
    return at;
  }

  private <T extends @Nullable Object> CompletableFuture<T> look(Function<Sequencer, T> at) {
    var seen = new CompletableFuture<T>();
    var work =
        new Work.Look(
            () -> {
              try {
                seen.complete(at.apply(sequencer));
              } catch (IllegalArgumentException refused) {
                seen.completeExceptionally(refused);
              }
            },
            seen);
    if (state != State.READY || !queue.offer(work) || isQueueOver) {
      seen.completeExceptionally(new Outage(code(), "the node does not answer now"));
    }
    return seen;
  }

  private String code() {
    return switch (state) {
      case READY -> "overloaded";
      case DRAINING -> "draining";
      case DOWN -> downCode;
    };
  }

  private void judge() {
    var gulp = new ArrayList<Work>(GULP);
    try {
      while (true) {
        gulp.clear();
        gulp.add(queue.take());
        queue.drainTo(gulp, GULP - 1);
        for (int i = 0; i < gulp.size(); i++) {
          switch (gulp.get(i)) {
            case Work.Take take -> clerk.take(take.submission());
            case Work.Look look -> look.at().run();
            case Work.Stop _ -> {
              line.close();
              refuseRest(new ArrayList<>(gulp.subList(i + 1, gulp.size())));
              return;
            }
          }
        }
      }
    } catch (InterruptedException stopped) {
      refuseRest(gulp);
    } catch (RuntimeException | Error mistake) {
      down(new Outage("internal", "judging failed", mistake));
      refuseRest(gulp);
    }
  }

  /// What was taken from the queue, or still is in it, when the node stopped or went down.
  private void refuseRest(List<Work> gulp) {
    isQueueOver = true;
    queue.drainTo(gulp);
    for (Work work : gulp) {
      switch (work) {
        case Work.Take take -> take.submission().answer.complete(new Answer.Down(code()));
        case Work.Look look -> look.seen().completeExceptionally(new Outage(code(), "down"));
        case Work.Stop _ -> {}
      }
    }
  }

  private void down(Outage outage) {
    LOG.log(Level.ERROR, "the node is down: " + outage.code(), outage);
    synchronized (this) {
      downCode = outage.code();
      state = State.DOWN;
    }
    line.close();
    judging.interrupt();
    snapshotter.stop();
    ended.complete(outage.code());
  }

  /// Takes nothing more, finishes what is in line, and ends its threads.
  @Override
  public void close() {
    synchronized (this) {
      if (state == State.READY) {
        state = State.DRAINING;
      }
    }
    try {
      if (state == State.DRAINING) {
        queue.put(new Work.Stop());
      }
      judging.join();
      writer.join();
      snapshotter.close();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
