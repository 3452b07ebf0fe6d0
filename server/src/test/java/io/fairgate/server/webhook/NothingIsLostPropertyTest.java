package io.fairgate.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.outbox.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Receivers that fail, crashes at any moment, an outbox that fails: every message that an endpoint
/// wants arrives there or is its dead letter, under one id and with one payload.
class NothingIsLostPropertyTest {
  private static final int SEEDS = 40;
  private static final int MESSAGES = 1_000;
  private static final List<String> ENDPOINTS = List.of("lena", "mia", "oskar", "theo");

  /// What one seed came to.
  private record Run(long messages, long arrived, int faults, int crashes) {}

  @Test
  void everyMessageArrivesOrIsADeadLetter() {
    long messages = 0;
    long arrived = 0;
    long faults = 0;
    long crashes = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Run run = run(seed);
      messages += run.messages();
      arrived += run.arrived();
      faults += run.faults();
      crashes += run.crashes();
    }
    assertEquals(messages, arrived);
    assertTrue(messages >= 100_000, "messages " + messages);
    assertTrue(faults > 500, "faults " + faults);
    assertTrue(crashes > 500, "crashes " + crashes);
  }

  private static Run run(int seed) {
    var chance = new SplittableRandom(seed);
    var outbox = new FaultyOutbox(chance.split(), 25);
    var desk = new Desk(outbox, Later.whenTold());
    ENDPOINTS.forEach(id -> desk.with(id, id.equals("theo") ? "order.closed" : "decision.made"));
    desk.with("all");
    Map<String, Set<String>> arrived = new HashMap<>();
    SplittableRandom moods = chance.split();
    desk.receivers = made -> moody(made, moods, arrived);
    int crashes = 0;
    long position = 0;
    while (position < MESSAGES) {
      switch (chance.nextInt(12)) {
        case 0, 1, 2 -> position = add(desk, position, chance);
        case 3 -> desk.now += chance.nextInt(20_000);
        case 4 -> desk.now += chance.nextInt(2) * 3_600_000L;
        case 5 -> {
          desk.crash();
          crashes++;
        }
        case 6, 7 -> desk.deliveries.step();
        default -> runSome(desk, chance.nextInt(8));
      }
    }
    outbox.recover();
    desk.receivers = made -> taken(made, arrived);
    calm(desk);
    return judged(seed, desk, arrived, outbox.faults(), crashes);
  }

  /// A position is whole when it becomes durable: each batch begins with a new one.
  private static long add(Desk desk, long position, SplittableRandom chance) {
    long at = position + 1;
    for (int more = chance.nextInt(40); more > 0; more--) {
      String type = chance.nextInt(3) == 0 ? "order.closed" : "decision.made";
      desk.journal.add("default", type, at);
      at += chance.nextInt(3);
    }
    desk.deliveries.wake();
    return at;
  }

  private static void runSome(Desk desk, int most) {
    for (int some = most; some > 0 && desk.tries.waiting() > 0; some--) {
      desk.tries.runFirst();
    }
  }

  private static Receipt taken(Desk.Try made, Map<String, Set<String>> arrived) {
    arrived.computeIfAbsent(made.endpointId(), any -> new HashSet<>()).add(made.message().id());
    return new Receipt.Taken();
  }

  /// Takes most, refuses some, and of some says that it failed although it arrived.
  private static Receipt moody(
      Desk.Try made, SplittableRandom moods, Map<String, Set<String>> arrived) {
    return switch (moods.nextInt(6)) {
      case 0 -> new Receipt.Failed("answered 500", 0);
      case 1 -> {
        taken(made, arrived);
        yield new Receipt.Failed("the answer took too long", moods.nextInt(3_000));
      }
      default -> taken(made, arrived);
    };
  }

  /// Sixty hours in which all goes well.
  private static void calm(Desk desk) {
    for (int hour = 0; hour < 60; hour++) {
      desk.deliveries.wake();
      do {
        desk.deliveries.step();
        runSome(desk, Integer.MAX_VALUE);
        desk.deliveries.step();
      } while (desk.tries.waiting() > 0);
      desk.now += 3_600_000L;
    }
  }

  private static Run judged(
      int seed, Desk desk, Map<String, Set<String>> arrived, int faults, int crashes) {
    long wanted = 0;
    long got = 0;
    for (EndpointState state : desk.deliveries.states()) {
      String id = state.endpoint().id();
      Set<String> there = new HashSet<>(arrived.getOrDefault(id, Set.of()));
      desk.deliveries
          .deadLetters(id, -1, Integer.MAX_VALUE)
          .forEach(letter -> there.add(letter.messageId()));
      for (Message message : desk.journal.all()) {
        boolean isWanted = state.endpoint().wants(message);
        assertEquals(
            isWanted,
            there.contains(message.id()),
            "seed " + seed + ", " + id + " at " + message.position());
        wanted += isWanted ? 1 : 0;
        got += there.contains(message.id()) ? 1 : 0;
      }
      assertEquals(0, state.waiting(), "seed " + seed + ", " + id);
      assertEquals(
          desk.journal.all().getLast().position(), state.progress().place(), "seed " + seed);
    }
    return new Run(wanted, got, faults, crashes);
  }

  @Test
  void withoutFaultsEverythingArrivesOnce() {
    var desk = new Desk();
    ENDPOINTS.forEach(desk::with);
    for (long position = 1; position <= 25_000; position++) {
      desk.journal.add(position);
    }
    desk.run(Duration.ofMinutes(1));
    assertEquals(100_000, desk.made.size());
    assertEquals(
        100_000,
        desk.made.stream().map(one -> one.endpointId() + one.message().id()).distinct().count());
  }
}
