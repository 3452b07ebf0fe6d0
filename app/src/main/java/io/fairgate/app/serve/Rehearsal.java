package io.fairgate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.node.PolicyText;
import io.fairgate.runtime.node.Submission;
import io.fairgate.simulator.market.Marketplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/// A generated marketplace through a node that keeps nothing, while the database starts: the first
/// real order finds the classes loaded and the code warm, and is judged within its deadline.
final class Rehearsal {
  /// Enough to load every class, few enough to be done while the database starts.
  private static final int ORDERS = 60;

  private static final long SEED = 1;

  private Rehearsal() {}

  static CompletableFuture<Void> begin(PolicyText policy) {
    return CompletableFuture.runAsync(
        () -> run(policy), task -> Thread.ofPlatform().daemon().name("rehearsal").start(task));
  }

  private static void run(PolicyText policy) {
    var answers = new ArrayList<CompletableFuture<Answer>>();
    try (var node =
        Node.start(
            new InMemoryJournal(),
            new InMemorySnapshots(),
            policy,
            () ->
                new Identities(
                    new Keyring("nobody is known by this secret of ours".getBytes(UTF_8))),
            NodeLimits.DEFAULT,
            Clock.SYSTEM,
            new SplittableRandom(SEED),
            position -> {})) {
      for (Event event : events()) {
        if (EventJson.parse(EventJson.write(event)) instanceof EventJson.Parsed.Ok ok) {
          answers.add(node.submit(new Submission(ok.event(), null, "en")));
        }
      }
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }
  }

  private static List<Event> events() {
    var events = new ArrayList<Event>();
    Marketplace.of(SEED, ORDERS, Set.of()).forEach(events::add);
    return events.subList(0, Math.min(events.size(), NodeLimits.DEFAULT.lineMax() / 2));
  }
}
