package io.fairgate.simulator.node.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.node.Fallback;
import io.fairgate.runtime.node.PolicyText;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.runtime.node.Submission;
import io.fairgate.simulator.node.outside.Exchange;
import io.fairgate.simulator.node.outside.Policies;
import io.fairgate.simulator.node.outside.SteppedClock;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A node to which nothing ever happens. It is sent what stands in the journal, at the time at
/// which it was recorded, and says what it makes of it.
final class Oracle {
  private final Policies policies;
  private final SteppedNode.Maker maker;
  private final Function<Entry, Exchange> senders;
  private final InMemoryJournal journal = new InMemoryJournal();
  private final SteppedClock clock = new SteppedClock(0);
  private final SplittableRandom chance = new SplittableRandom(0);
  private @Nullable SteppedNode node;

  /// `senders` finds what a client sent, by the entry that came of it.
  Oracle(Policies policies, SteppedNode.Maker maker, Function<Entry, Exchange> senders) {
    this.policies = policies;
    this.maker = maker;
    this.senders = senders;
  }

  /// All entries that it makes of what came in with this one.
  List<Entry> take(Entry entry) {
    clock.set(entry.recordedAtMillis());
    if (entry.kind() == Kind.POLICY) {
      return List.of(bringIntoForce(policies.named(entry.policy())));
    }
    SteppedNode awake = awake();
    Submission again =
        new Submission(senders.apply(entry).event(), entry.request(), Exchange.LANGUAGE);
    awake.submit(again);
    if (new String(entry.answer(), UTF_8).contains("\"afterFallback\":true")) {
      awake.late(again, Fallback.review(clock));
    }
    awake.judge();
    return written(awake);
  }

  private Entry bringIntoForce(PolicyText policy) {
    SteppedNode before = node;
    if (before != null && policies.isSameLayout(before.policy(), policy)) {
      before.change(policy);
      return written(before).getFirst();
    }
    node = maker.start(journal, new InMemorySnapshots(), policy, clock, chance);
    return journal.find(journal.head().position()).orElseThrow();
  }

  private static List<Entry> written(SteppedNode node) {
    List<Entry> entries = node.handOver();
    node.write();
    return entries;
  }

  private SteppedNode awake() {
    SteppedNode awake = node;
    if (awake == null) {
      throw new Broken("DecisionsReplayIdentically", "the first entry is no policy");
    }
    return awake;
  }

  /// By tenant, a hash over all state.
  SortedMap<String, String> states() {
    return node == null ? new TreeMap<>() : node.states();
  }
}
