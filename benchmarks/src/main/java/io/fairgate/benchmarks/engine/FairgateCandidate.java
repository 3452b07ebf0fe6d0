package io.fairgate.benchmarks.engine;

import io.fairgate.benchmarks.workload.OrderEvents;
import io.fairgate.benchmarks.workload.PolicyText;
import io.fairgate.benchmarks.workload.Workload;
import io.fairgate.decision.Engine;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.event.OrderPlaced;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Our engine: judges an event, with the record of the decision, then applies it.
final class FairgateCandidate implements Candidate {
  private static final int PLACED = EventType.ORDER_PLACED.ordinal();

  private final OrderEvents source;
  private final @Nullable OrderPlaced[] stretch;
  private final Engine engine;
  private final int[] slots = new int[Workload.FEATURES];
  private int first;

  /// Keeps each record as long as the next order takes, so that none can be left unwritten.
  private byte[] record = {};

  FairgateCandidate(Workload workload, Policy policy, int stretchOrders) {
    source = new OrderEvents(workload);
    stretch = new OrderPlaced[stretchOrders];
    engine = new Engine(policy);
    List<String> names = PolicyText.names();
    for (int i = 0; i < slots.length; i++) {
      slots[i] = policy.scope().find(names.get(i)).orElseThrow().slot();
    }
  }

  @Override
  public void prepare(int from, int to) {
    first = from;
    Arrays.fill(stretch, null);
    for (int i = from; i < to; i++) {
      stretch[i - from] = source.order(i);
    }
  }

  @Override
  public void take(int order) {
    OrderPlaced event = Objects.requireNonNull(stretch[order - first]);
    record = engine.judge(event).record();
    engine.apply(event);
  }

  byte[] record() {
    return record;
  }

  @Override
  public int fired() {
    return engine.decider().firedCount();
  }

  @Override
  public int rule(int place) {
    return engine.decider().fired(place, PLACED);
  }

  @Override
  public long feature(int index) {
    return engine.values().ints[slots[index]];
  }
}
