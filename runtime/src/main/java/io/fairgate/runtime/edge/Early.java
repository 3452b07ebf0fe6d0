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

  private record Waiting(Name order, Event event) {}

  private final Map<Name, List<Waiting>> byOrder = new HashMap<>();
  private final ArrayDeque<Waiting> inLine = new ArrayDeque<>();

  void add(String orderId, Event event, Consumer<Event> givenUp) {
    var waiting = new Waiting(new Name(event.head().tenant(), orderId), event);
    byOrder.computeIfAbsent(waiting.order(), none -> new ArrayList<>()).add(waiting);
    inLine.add(waiting);
    if (inLine.size() > WAITING_MAX) {
      giveUp(inLine.remove(), givenUp);
    }
  }

  /// What waited for this order, in the order in which it came.
  List<Event> take(String tenant, String orderId) {
    if (inLine.isEmpty()) {
      return List.of();
    }
    List<Waiting> waited = byOrder.remove(new Name(tenant, orderId));
    if (waited == null) {
      return List.of();
    }
    inLine.removeAll(waited);
    return waited.stream().map(Waiting::event).toList();
  }

  /// Gives up what happened before `untilMillis`.
  void expire(long untilMillis, Consumer<Event> givenUp) {
    while (!inLine.isEmpty() && inLine.element().event().head().atMillis() < untilMillis) {
      giveUp(inLine.remove(), givenUp);
    }
  }

  private void giveUp(Waiting waiting, Consumer<Event> givenUp) {
    List<Waiting> rest = byOrder.get(waiting.order());
    if (rest != null) {
      rest.remove(waiting);
      if (rest.isEmpty()) {
        byOrder.remove(waiting.order());
      }
    }
    givenUp.accept(waiting.event());
  }
}
