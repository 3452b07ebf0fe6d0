package io.fairgate.server.api;

import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.server.webhook.EndpointCheck;
import io.fairgate.server.webhook.EndpointFault;
import io.fairgate.server.webhook.egress.Destination;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An endpoint as its owner asks for it, with every fault at its place.
final class EndpointWish {
  private static final NameTable SHAPE = NameTable.of("url", "types");
  private static final int URL = 0;
  private static final int TYPES = 1;
  private static final NameTable KNOWN_TYPES = NameTable.of(JournalMessages.DECISION_MADE);

  private EndpointWish() {}

  /// The endpoint under this id and secret, if it may stand beside `others`.
  static Endpoint read(
      byte[] body,
      String id,
      String tenant,
      String secret,
      EndpointCheck check,
      List<Endpoint> others) {
    return JsonBody.read(
        body,
        SHAPE,
        members -> {
          String url = JsonBody.text(members, URL, Destination.URL_LENGTH_MAX);
          var endpoint = new Endpoint(id, tenant, url, types(members), List.of(secret), true);
          for (EndpointFault fault : check.faults(endpoint, others)) {
            note(fault, url, members);
          }
          return endpoint;
        });
  }

  private static Set<String> types(Members members) {
    Set<String> types = new HashSet<>();
    int list = members.optional(TYPES);
    if (list < 0 || !members.scalars().list(list, EndpointCheck.TYPES_MAX)) {
      return types;
    }
    JsonTape tape = members.scalars().tape();
    for (int at = list + 1; at < tape.next(list); at = tape.next(at)) {
      members.scalars().choice(at, KNOWN_TYPES);
      types.add(JournalMessages.DECISION_MADE);
    }
    return types;
  }

  /// A URL that is missing, or is no text, has its fault already.
  private static void note(EndpointFault fault, String url, Members members) {
    if (!fault.field().equals("url")) {
      members.scalars().faults().add(members.node(), "webhook." + fault.field(), fault.must());
    } else if (!url.isEmpty()) {
      JsonBody.fault(members, URL, "webhook.url", fault.must());
    }
  }
}
