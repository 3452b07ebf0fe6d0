package io.fairgate.server.api;

import io.fairgate.marketplace.codec.EventJson.Parsed;
import io.fairgate.marketplace.codec.EventReader;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.json.Fault;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Problem.Where;
import io.fairgate.server.http.Refused;
import java.util.List;

/// Reads events of one caller: of their own marketplace alone, of the types that a route takes. For
/// one thread.
final class Events {
  /// Which types a route takes.
  enum Taken {
    ANY,
    ORDERS,
    LABELS
  }

  private final EventReader reader = new EventReader();
  private final String tenant;
  private final Taken taken;

  Events(Call call, Taken taken) {
    tenant = call.caller().tenant();
    this.taken = taken;
  }

  /// The event, or its problem thrown.
  Event read(byte[] bytes, int from, int to) {
    return switch (reader.read(bytes, from, to, tenant)) {
      case Parsed.Refused refused -> throw new Refused(problem(refused.faults()));
      case Parsed.Ok ok -> checked(ok.event());
    };
  }

  private Event checked(Event event) {
    if (!event.head().tenant().equals(tenant)) {
      throw new Refused(Problem.of(Code.FORBIDDEN, "the key is of another marketplace"));
    }
    boolean isTaken =
        switch (taken) {
          case ANY -> true;
          case ORDERS -> event instanceof OrderPlaced;
          case LABELS -> event instanceof Labelled;
        };
    if (!isTaken) {
      String type = taken == Taken.ORDERS ? "order.placed" : "label";
      throw new Refused(
          Problem.at(
              Code.VALIDATION_FAILED,
              Where.POINTER,
              "#/type",
              "type.other",
              "events of the type " + type + " are taken here; /v1/events takes all"));
    }
    return event;
  }

  private static Problem problem(List<Fault> faults) {
    Code code = Code.VALIDATION_FAILED;
    for (Fault fault : faults) {
      if (fault.code().equals("json.size")) {
        code = Code.TOO_LARGE;
      } else if (fault.code().startsWith("json.")) {
        code = Code.NOT_READABLE;
      }
    }
    return Problem.of(code, faults);
  }
}
