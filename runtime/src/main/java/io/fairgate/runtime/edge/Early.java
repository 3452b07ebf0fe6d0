package io.fairgate.runtime.edge;

import io.fairgate.marketplace.event.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Events that came before the order that they are about. They wait for it as long as it could
/// still come in time: the lateness, by the input's own clock.
final class Early {
  /// Beyond so many the one that waits longest is given up: the input is not in order at all.
  static final int WAITING_MAX = 100_000;

  /// An order by its tenant and id.
  private record Name(String tenant, String orderId) {}

  private static final class Waiting {
    final Name order;
    final Event event;
    boolean isOver;

    Waiting(Name order, Event event) {
      this.order = order;
      this.event = event;
    }
  }

  private final Map<Name, List<Waiting>> byOrder = new HashMap<>();

  /// In the order in which they came; those whose order came are passed over.
  private final ArrayDeque<Waiting> inLine = new ArrayDeque<>();

  private int count;

  void add(String orderId, Event event, Consumer<Event> givenUp) {
    var waiting = new Waiting(new Name(event.head().tenant(), orderId), event);
    byOrder.computeIfAbsent(waiting.order, none -> new ArrayList<>()).add(waiting);
    inLine.add(waiting);
    count++;
    while (count > WAITING_MAX) {
      giveUp(inLine.remove(), givenUp);
    }
  }

  /// What waited for this order, in the order in which it came.
  List<Event> take(String tenant, String orderId) {
    if (byOrder.isEmpty()) {
      return List.of();
    }
    List<Waiting> waited = byOrder.remove(new Name(tenant, orderId));
    if (waited == null) {
      return List.of();
    }
    waited.forEach(each -> each.isOver = true);
    count -= waited.size();
    return waited.stream().map(each -> each.event).toList();
  }

  /// What still waits, in the order in which it came.
  List<Event> waiting() {
    return inLine.stream().filter(each -> !each.isOver).map(each -> each.event).toList();
  }

  /// Gives up what happened before `untilMillis`.
  void expire(long untilMillis, Consumer<Event> givenUp) {
    while (!inLine.isEmpty()
        && (inLine.element().isOver || inLine.element().event.head().atMillis() < untilMillis)) {
      giveUp(inLine.remove(), givenUp);
    }
  }

  private void giveUp(Waiting waiting, Consumer<Event> givenUp) {
    if (waiting.isOver) {
      return;
    }
    waiting.isOver = true;
    count--;
    List<Waiting> rest = byOrder.get(waiting.order);
    if (rest != null) {
      rest.remove(waiting);
      if (rest.isEmpty()) {
        byOrder.remove(waiting.order);
      }
    }
    givenUp.accept(waiting.event);
  }
}
