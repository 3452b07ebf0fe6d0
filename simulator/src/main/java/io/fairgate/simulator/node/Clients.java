package io.fairgate.simulator.node;

import io.fairgate.runtime.edge.Refusal;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.Fallback;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.invariant.Broken;
import io.fairgate.simulator.node.invariant.Invariant;
import io.fairgate.simulator.node.outside.Exchange;
import io.fairgate.simulator.node.outside.Fault;
import io.fairgate.simulator.node.outside.Faults;
import io.fairgate.simulator.node.outside.Happening;
import io.fairgate.simulator.node.outside.Shop;
import io.fairgate.simulator.node.outside.SteppedClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The shops' systems: they tell the node what happens, in some disorder, ask again what was not
/// answered, and make mistakes.
final class Clients {
  /// How far from its turn a message may be sent.
  private static final int DISORDER = 6;

  private static final long HOUR = 3_600_000;

  private final SplittableRandom chance;
  private final SteppedClock clock;
  private final Faults faults;
  private final List<Shop> shops = new ArrayList<>();
  private final List<Exchange> unsent = new ArrayList<>();
  private final List<Exchange> open = new ArrayList<>();
  private final List<Exchange> told = new ArrayList<>();
  private final Map<Key, Exchange> byBody = new HashMap<>();
  private final Set<String> contestedIds = new HashSet<>();
  private final Set<Key> contestedKeys = new HashSet<>();

  Clients(List<String> tenants, SplittableRandom chance, SteppedClock clock, Faults faults) {
    this.chance = chance;
    this.clock = clock;
    this.faults = faults;
    tenants.forEach(tenant -> shops.add(new Shop(tenant, chance.split())));
  }

  /// Who sent what an entry is of.
  Exchange sender(Entry entry) {
    Exchange sender = byBody.get(entry.body());
    if (sender == null) {
      throw new Broken("NothingIsMadeUp", "nobody sent what is recorded at " + entry);
    }
    return sender;
  }

  int acknowledged() {
    return told.size();
  }

  /// Something happens in one of the shops, and is going to be told.
  void happen() {
    for (Happening each : shops.get(chance.nextInt(shops.size())).happen(clock.worldMillis())) {
      unsent.add(exchange(each, key()));
    }
  }

  private @Nullable Key key() {
    return chance.nextBoolean() ? new Key(chance.nextLong(), chance.nextLong()) : null;
  }

  private Exchange exchange(Happening happening, @Nullable Key key) {
    var exchange = new Exchange(happening, key);
    byBody.putIfAbsent(exchange.body(), exchange);
    return exchange;
  }

  boolean hasUnsent() {
    return !unsent.isEmpty();
  }

  void sendNext(SteppedNode node) {
    if (hasUnsent()) {
      int at = chance.nextInt(Math.min(DISORDER, unsent.size()));
      if (at > 0) {
        faults.add(Fault.EARLY);
      }
      send(unsent.remove(at), node);
    }
  }

  private void send(Exchange exchange, SteppedNode node) {
    if (!open.contains(exchange)) {
      open.add(exchange);
    }
    exchange.send(node);
  }

  /// What happened long ago is told now.
  void sendLate(SteppedNode node) {
    if (hasUnsent()) {
      faults.add(Fault.LATE);
      Happening late = unsent.removeFirst().happening();
      long at = clock.worldMillis() - 11 * 60_000 - chance.nextLong(2 * HOUR);
      send(exchange(late.at(at), key()), node);
    }
  }

  void sendFuture(SteppedNode node) {
    if (hasUnsent()) {
      faults.add(Fault.FUTURE);
      Happening future = unsent.removeFirst().happening();
      send(exchange(future.at(clock.worldMillis() + 3 * HOUR), key()), node);
    }
  }

  /// One that was not answered is asked again.
  void retry(SteppedNode node) {
    if (!open.isEmpty()) {
      Exchange again = open.get(chance.nextInt(open.size()));
      if (again.pending() == null) {
        faults.add(Fault.RETRY);
        send(again, node);
      }
    }
  }

  /// One that was answered is sent again, now and then under another key.
  void duplicate(SteppedNode node) {
    if (!told.isEmpty()) {
      faults.add(Fault.DUPLICATE);
      Exchange again = told.get(chance.nextInt(told.size()));
      boolean isSameKey = chance.nextInt(4) > 0;
      send(isSameKey && again.pending() == null ? again : exchange(again.happening(), key()), node);
    }
  }

  /// Another body comes under the key or the id of one that was sent before.
  void otherBody(SteppedNode node) {
    List<Exchange> from = chance.nextBoolean() && !told.isEmpty() ? told : open;
    if (from.isEmpty()) {
      return;
    }
    Exchange rival = from.get(chance.nextInt(from.size()));
    Happening happening = rival.happening();
    Exchange other =
        chance.nextBoolean() && rival.request() != null
            ? exchange(happening.renamed(), rival.request())
            : exchange(happening.changed(), chance.nextBoolean() ? rival.request() : key());
    contest(other);
    faults.add(Fault.OTHER_BODY);
    send(other, node);
  }

  private void contest(Exchange other) {
    contestedIds.add(name(other));
    Key key = other.request();
    if (key != null) {
      contestedKeys.add(key);
    }
  }

  /// Whether a client may hear that another body came under its id or key.
  private boolean isContested(Exchange exchange) {
    Key key = exchange.request();
    return contestedIds.contains(name(exchange))
        || key != null && contestedKeys.contains(key)
        || exchange.event().head().id().startsWith("spent:");
  }

  private static String name(Exchange exchange) {
    return exchange.event().head().tenant() + " " + exchange.event().head().id();
  }

  /// A client waits no longer.
  void deadline(SteppedNode node, List<Invariant> invariants) {
    if (!open.isEmpty()) {
      Exchange late = open.get(chance.nextInt(open.size()));
      var submission = late.pending();
      if (submission != null) {
        faults.add(Fault.DEADLINE);
        Answer answer = node.late(submission, Fallback.review(clock));
        late.giveUpWaiting();
        invariants.forEach(each -> each.answered(late, answer, node));
      }
    }
  }

  /// The process that was asked is no more.
  void connectionsLost() {
    open.forEach(Exchange::giveUpWaiting);
  }

  /// Hears what was answered.
  void hear(SteppedNode node, List<Invariant> invariants) {
    for (Exchange exchange : List.copyOf(open)) {
      Answer answer = exchange.answered();
      if (answer != null) {
        invariants.forEach(each -> each.answered(exchange, answer, node));
        hear(exchange, answer);
      }
    }
  }

  private void hear(Exchange exchange, Answer answer) {
    switch (answer) {
      case Answer.Told _ -> {
        if (!exchange.isSettled()) {
          told.add(exchange);
        }
        settle(exchange, answer);
      }
      case Answer.Refused refused -> {
        if (refused.refusal() != Refusal.FUTURE || isFuture(exchange)) {
          settle(exchange, answer);
        }
      }
      case Answer.OtherBody _ -> {
        if (!isContested(exchange)) {
          throw new Broken("OneEffectPerKey", exchange + " is turned away, and came alone");
        }
        settle(exchange, answer);
      }
      case Answer.InProgress _, Answer.Overloaded _, Answer.Down _ -> {}
      case Answer.Fallback _, Answer.NotYetDurable _ -> {}
    }
  }

  private boolean isFuture(Exchange exchange) {
    return exchange.event().head().atMillis() > clock.worldMillis() + NodeLimits.FUTURE_MILLIS_MAX;
  }

  private void settle(Exchange exchange, Answer answer) {
    exchange.settle(answer);
    open.remove(exchange);
  }

  /// Sends all that is not answered.
  void sendAll(SteppedNode node) {
    while (hasUnsent()) {
      sendNext(node);
    }
    List.copyOf(open).stream()
        .filter(each -> each.pending() == null)
        .forEach(each -> send(each, node));
  }

  /// Sends again all that was acknowledged.
  void sendToldAgain(SteppedNode node) {
    List.copyOf(told).forEach(each -> send(each, node));
  }

  void requireAllAnswered() {
    if (!open.isEmpty()) {
      throw new Broken("EveryAskIsAnswered", open.size() + " are not, such as " + open.getFirst());
    }
  }
}
