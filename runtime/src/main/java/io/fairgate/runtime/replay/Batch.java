package io.fairgate.runtime.replay;

import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.edge.OpenOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Some events in a row on their way from the thread that reads to the one that judges.
final class Batch {
  /// Enough that handing over costs nothing, few enough to stay in the processor's caches.
  static final int EVENTS = 512;

  private final @Nullable Event[] events = new @Nullable Event[EVENTS];
  private final int[] orders = new int[EVENTS];
  private final @Nullable List<OpenOrder>[] open = lists();
  private int size;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable List<OpenOrder>[] lists() {
    return new @Nullable List[EVENTS];
  }

  void add(Event event, int order, List<OpenOrder> concerned) {
    events[size] = event;
    orders[size] = order;
    open[size] = concerned;
    size++;
  }

  boolean isFull() {
    return size == EVENTS;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  Event event(int i) {
    return Objects.requireNonNull(events[i]);
  }

  int order(int i) {
    return orders[i];
  }

  List<OpenOrder> open(int i) {
    return Objects.requireNonNull(open[i]);
  }
}
