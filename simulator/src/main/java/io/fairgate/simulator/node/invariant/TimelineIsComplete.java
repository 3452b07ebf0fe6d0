package io.fairgate.simulator.node.invariant;

import io.fairgate.decision.Engine;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Order;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.runtime.node.SteppedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An order's timeline is every entry about it, in order, after every restart.
public final class TimelineIsComplete implements Invariant {
  private record Name(String tenant, String orderId) {}

  private final Map<Name, List<Long>> expected = new HashMap<>();

  @Override
  public void stored(Entry entry) {
    if (entry.kind() == Kind.EVENT || entry.kind() == Kind.FREED) {
      Event event = EventBytes.decode(entry.content());
      Order order = Engine.orderOf(event);
      if (order != null) {
        expected
            .computeIfAbsent(new Name(entry.tenant(), order.orderId()), none -> new ArrayList<>())
            .add(entry.position());
      }
    }
  }

  @Override
  public void recovered(SteppedNode node) {
    expected.forEach((name, positions) -> {
      List<Long> now = node.timeline(name.tenant(), name.orderId());
      require(now.equals(positions), () -> name + " has " + now + ", stored are " + positions);
    });
  }

  @Override
  public void ended(SteppedNode node) {
    recovered(node);
  }
}
