package io.fairgate.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyFiles;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.Personal;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What an approved order costs in memory beside what is kept of it.
class AllocationTest {
  /// The record of the decision (some 100 bytes here), the evaluation that holds it, and room for
  /// logs and tables that grow now and then. An object for each field or feature would be several
  /// times it.
  private static final double BYTES_AN_ORDER_MAX = 400;

  private static final int WARM_UP = 100_000;
  private static final int MEASURED = 100_000;
  private static final int STRETCH = 1_000;
  private static final long SEED = 20_260_101;

  @Test
  void anApprovedOrderAllocatesItsRecordAndLittleElse() {
    var engine = new Engine(policy());
    var random = new SplittableRandom(SEED);
    run(engine, random, 0, WARM_UP);
    double bytes = (double) run(engine, random, WARM_UP, MEASURED) / MEASURED;
    assertTrue(
        bytes <= BYTES_AN_ORDER_MAX,
        () ->
            "an approved order allocates at most %.0f bytes, got %.1f (seed %d)"
                .formatted(BYTES_AN_ORDER_MAX, bytes, SEED));
  }

  /// The bytes that judging and applying so many orders allocated; the orders themselves are not
  /// theirs.
  private static long run(Engine engine, SplittableRandom random, int first, int orders) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var stretch = new OrderPlaced[STRETCH];
    long self = Thread.currentThread().threadId();
    long allocated = 0;
    int approved = 0;
    for (int from = first; from < first + orders; from += STRETCH) {
      for (int i = 0; i < STRETCH; i++) {
        stretch[i] = order(random, from + i);
      }
      long before = thread.getThreadAllocatedBytes(self);
      for (OrderPlaced event : stretch) {
        Evaluation evaluation = engine.judge(event);
        engine.apply(event);
        approved += evaluation.outcome() == Outcome.APPROVE ? 1 : 0;
      }
      allocated += thread.getThreadAllocatedBytes(self) - before;
    }
    assertEquals(orders, approved, "every order here is one to approve (seed " + SEED + ")");
    return allocated;
  }

  /// Half a minute after the one before, of one of 2,000 buyers with a card each.
  private static OrderPlaced order(SplittableRandom random, int i) {
    long buyer = 1 + random.nextInt(2_000);
    var keys =
        Keys.of(
            Map.of(Role.BUYER, key(buyer), Role.CARD, key(-buyer), Role.DEVICE, key(buyer << 20)),
            List.of(),
            List.of(key(1 + random.nextInt(100) + (1L << 40))));
    var line = new Order.Line("sku", "northwind", "home", 1, 2_000 + random.nextInt(500));
    var order =
        new Order(
            "o" + i,
            "c" + i,
            false,
            "EUR",
            line.unitMinor(),
            0,
            0,
            List.of(line),
            List.of(),
            null,
            null,
            new Order.Payment(Order.Method.CARD, "400000", "DE", "2030-01"),
            "DE",
            "example.com",
            false);
    var head = new Head("t", "e" + i, 1_700_000_000_000L + 30_000L * i);
    return new OrderPlaced(head, keys, order, Personal.NONE);
  }

  private static EntityKey key(long number) {
    return new EntityKey(number * 0x9E3779B97F4A7C15L, number * 0xD6E8FEB86659FD93L);
  }

  private static Policy policy() {
    return switch (PolicyLoader.load(PolicyFiles.in(PolicyFiles.resource("policy-base")))) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused -> throw new IllegalStateException("" + refused.faults());
    };
  }
}
