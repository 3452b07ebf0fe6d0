package io.fairgate.server.minfraud.request;

import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.server.minfraud.request.EventKind.Use;
import io.fairgate.server.minfraud.request.Transaction.Event;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a request is about: its kind, its ids, its time.
final class EventReader {
  private static final Set<String> NAMES =
      Set.of("transaction_id", "shop_id", "time", "type", "party");

  /// No marketplace has events from before the year 2000.
  private static final long MILLIS_MIN = 946_684_800_000L;

  private final Section event;

  EventReader(Section root) {
    event = root.section("event", NAMES);
  }

  Event read(long nowMillis) {
    event.note("party");
    return new Event(
        kind(), event.text("transaction_id"), event.text("shop_id"), atMillis(nowMillis));
  }

  /// A purchase, where it is not said; what is said and not known is taken for nothing that it may
  /// not be.
  private EventKind kind() {
    String written =
        event.text(
            "type",
            text -> EventKind.find(text) != null,
            "one of the protocol's types is needed, like purchase");
    EventKind kind = written == null ? null : EventKind.find(written);
    if (kind == null) {
      return event.node("type") < 0 ? EventKind.PURCHASE : EventKind.UNKNOWN;
    }
    if (kind.use() == Use.NONE) {
      event.unknown("type", "this type is not judged, and nothing of it is kept");
    }
    return kind;
  }

  private @Nullable Long atMillis(long nowMillis) {
    String written = event.text("time");
    if (written == null) {
      return null;
    }
    try {
      long at = OffsetDateTime.parse(written).toInstant().toEpochMilli();
      if (at >= MILLIS_MIN && at <= nowMillis + NodeLimits.FUTURE_MILLIS_MAX) {
        return at;
      }
      event.invalid("time", "a time up to five minutes from now is needed; now is taken");
    } catch (DateTimeException malformed) {
      event.invalid(
          "time", "a time in RFC 3339 is needed, like 2026-03-03T16:15:00Z; now is taken");
    }
    return null;
  }
}
