package io.fairgate.runtime.node;

import io.fairgate.decision.state.StateBytes;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.journal.Snapshots;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A [Node] without threads: whoever holds it says when each of its steps is taken, so that a
/// simulation can stop between any two. The parts are those of the node.
public final class SteppedNode {
  /// Makes a node out of what is outside of it.
  public interface Maker {
    SteppedNode start(
        Journal journal,
        Snapshots snapshots,
        PolicyText policy,
        Clock clock,
        RandomGenerator chance);
  }

  private final Journal journal;
  private final Sequencer sequencer;
  private final Line line;
  private final Writer writer;
  private final Clerk clerk;
  private final Snapshotter snapshotter;
  private final ArrayDeque<Submission> queue = new ArrayDeque<>();
  private Line.@Nullable Batch inFlight;
  private String downCode = "";

  private SteppedNode(
      Journal journal, Snapshots snapshots, Clock clock, Recovery recovery, Sequencer sequencer) {
    this.journal = journal;
    this.sequencer = sequencer;
    var counts = new NodeCounts();
    line = new Line(Integer.MAX_VALUE);
    writer = new Writer(journal, line, sequencer.position(), clock, counts, this::down);
    clerk =
        new Clerk(sequencer, journal, line, counts, writer::durable, () -> downCode, Runnable::run);
    snapshotter = new Snapshotter(snapshots, recovery, Long.MAX_VALUE, counts);
  }

  /// As [Node#start].
  public static SteppedNode start(
      Journal journal,
      Snapshots snapshots,
      PolicyText policy,
      Identities identities,
      NodeLimits limits,
      Clock clock,
      RandomGenerator chance) {
    return start(
        journal, snapshots, clock, () -> new Sequencer(policy, identities, limits, clock, chance));
  }

  /// `fresh` makes a sequencer before its first entry.
  static SteppedNode start(
      Journal journal, Snapshots snapshots, Clock clock, Supplier<Sequencer> fresh) {
    var recovery = new Recovery(journal, snapshots, fresh, false);
    Sequencer sequencer = recovery.start(position -> {});
    return new SteppedNode(journal, snapshots, clock, recovery, sequencer);
  }

  /// Puts a submission in line.
  public CompletableFuture<Answer> submit(Submission submission) {
    if (isDown()) {
      submission.answer.complete(new Answer.Down(downCode));
    } else {
      queue.add(submission);
    }
    return submission.answer;
  }

  /// What [Node#ask] answers at the deadline, where nothing was answered before.
  public Answer late(Submission submission, Fallback fallback) {
    return clerk.late(submission, fallback);
  }

  /// Judges the next in line, if there is one.
  public void judge() {
    Submission next = queue.poll();
    if (next != null) {
      clerk.take(next);
    }
  }

  public int waiting() {
    return queue.size();
  }

  /// Hands the open batch to the writer, unless it has one: its entries, none if nothing was open.
  public List<Entry> handOver() {
    if (inFlight == null) {
      inFlight = line.rest();
    }
    return inFlight.entries();
  }

  /// Commits what was handed over, and answers.
  public void write() {
    Line.Batch batch = inFlight;
    inFlight = null;
    if (batch != null) {
      writer.write(batch, reached -> {});
    }
  }

  /// Makes a snapshot.
  public void snapshot() {
    snapshotter.make();
  }

  public CompletableFuture<Long> change(PolicyText next) {
    var at = new CompletableFuture<Long>();
    clerk.change(next, at);
    return at;
  }

  public boolean isDown() {
    return !downCode.isEmpty();
  }

  public String downCode() {
    return downCode;
  }

  public long durable() {
    return writer.durable();
  }

  /// The newest position, durable or not.
  public long position() {
    return sequencer.position();
  }

  public PolicyText policy() {
    return sequencer.policy();
  }

  /// As [Node#find].
  public Optional<Entry> find(long position) {
    return position > durable() ? Optional.empty() : journal.find(position);
  }

  /// As [Node#timeline], the positions alone.
  public List<Long> timeline(String tenant, String orderId) {
    return sequencer.timeline(tenant, orderId);
  }

  /// By tenant, a hash over the state of every entity.
  public SortedMap<String, String> states() {
    var states = new TreeMap<String, String>();
    sequencer
        .tenants()
        .forEach((name, tenant) -> states.put(name, new StateBytes(tenant.engine.states()).hash()));
    return states;
  }

  private void down(Outage outage) {
    downCode = outage.code();
    line.close();
    queue.forEach(each -> each.answer.complete(new Answer.Down(downCode)));
    queue.clear();
  }
}
