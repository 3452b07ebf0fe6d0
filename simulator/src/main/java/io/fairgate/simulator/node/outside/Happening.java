package io.fairgate.simulator.node.outside;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import java.util.function.Function;

/// Something that happened in a shop, which can be told rightly and otherwise.
public record Happening(Head head, Function<Head, Event> telling) {
  Event event() {
    return telling.apply(head);
  }

  /// With another body under the id that it has.
  public Happening changed() {
    return at(head.atMillis() + 1);
  }

  /// As if it had happened at another time.
  public Happening at(long atMillis) {
    return new Happening(new Head(head.tenant(), head.id(), atMillis), telling);
  }

  /// Under another id.
  public Happening renamed() {
    return new Happening(new Head(head.tenant(), head.id() + "'", head.atMillis()), telling);
  }
}
