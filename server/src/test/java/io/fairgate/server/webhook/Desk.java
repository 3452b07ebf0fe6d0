package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.InMemoryOutbox;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.runtime.outbox.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Deliveries under a clock that a test moves, with receivers that it speaks for.
final class Desk {
  static final long START = 1_767_603_600_000L;

  final Journal journal = new Journal();
  final Outbox outbox;
  final Later tries;
  final List<Try> made = new ArrayList<>();
  final List<String> halted = new ArrayList<>();
  long now = START;
  Receivers receivers = made -> new Receipt.Taken();
  Deliveries deliveries;

  /// One try, as the receiver sees it.
  record Try(String endpointId, Message message, long atMillis) {
    Duration since(long start) {
      return Duration.ofMillis(atMillis - start);
    }
  }

  interface Receivers {
    Receipt take(Try made);
  }

  Desk() {
    this(new InMemoryOutbox(), Later.atOnce());
  }

  Desk(Outbox outbox, Later tries) {
    this.outbox = outbox;
    this.tries = tries;
    this.deliveries = open();
  }

  private Deliveries open() {
    return new Deliveries(
        outbox,
        journal,
        carrier(),
        tries,
        () -> Instant.ofEpochMilli(now),
        new SplittableRandom(5),
        new DeliveryWitness() {
          @Override
          public void halted(Endpoint endpoint, Progress.Halt why) {
            halted.add(endpoint.id() + " " + why);
          }
        });
  }

  private Carrier carrier() {
    return new Carrier() {
      @Override
      public Receipt carry(Endpoint endpoint, Message message, long nowMillis) {
        var one = new Try(endpoint.id(), message, nowMillis);
        made.add(one);
        return receivers.take(one);
      }

      @Override
      public void close() {}
    };
  }

  /// The process ends without a word, and another begins on the same outbox.
  void crash() {
    tries.forget();
    deliveries = open();
  }

  static Endpoint endpoint(String id, String... types) {
    return new Endpoint(
        id,
        "default",
        "https://" + id + ".example/hooks",
        Set.of(types),
        List.of("whsec_b25lIG9uZSBvbmUgb25lIG9uZSBvbmUg"),
        true);
  }

  Desk with(String id, String... types) {
    deliveries.put(endpoint(id, types), 0);
    return this;
  }

  /// Everything that happens until then.
  void run(Duration time) {
    long until = now + time.toMillis();
    deliveries.wake();
    for (long again = deliveries.step(); again <= until; again = deliveries.step()) {
      now = Math.max(now, again);
    }
    now = until;
  }

  void run() {
    run(Duration.ZERO);
  }

  /// The positions that an endpoint was tried with, in order.
  List<Long> tried(String id) {
    return made.stream()
        .filter(one -> one.endpointId().equals(id))
        .map(one -> one.message().position())
        .toList();
  }

  List<Long> dead(String id) {
    return deliveries.deadLetters(id, 0, 100).stream().map(DeadLetter::position).toList();
  }

  EndpointState state(String id) {
    return deliveries.states().stream()
        .filter(state -> state.endpoint().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
