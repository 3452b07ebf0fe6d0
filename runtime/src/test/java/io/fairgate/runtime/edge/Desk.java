package io.fairgate.runtime.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import java.util.ArrayList;
import java.util.List;

/// An edge with ten minutes' lateness, and everything that it lets in or refuses, written down.
final class Desk implements Intake {
  static final long LATENESS_MILLIS = 600_000;

  final Edge edge =
      new Edge(
          new Identities(new Keyring("a secret of thirty-two bytes, no more".getBytes(UTF_8))),
          LATENESS_MILLIS);

  final List<Event> admitted = new ArrayList<>();

  /// `e1`, and where orders are to be judged again `e1 again A1 A2`.
  final List<String> seen = new ArrayList<>();

  final List<String> refused = new ArrayList<>();

  @Override
  public void admitted(Event event, int order, List<OpenOrder> open) {
    admitted.add(event);
    var line = new StringBuilder(event.head().id());
    if (!open.isEmpty()) {
      line.append(" again");
      open.forEach(each -> line.append(' ').append(each.order().orderId()));
    }
    seen.add(line.toString());
  }

  @Override
  public void refused(Event event, Refusal refusal) {
    refused.add(event.head().id() + " " + refusal);
  }

  /// Submits events as JSON, one a line.
  Desk submit(String... lines) {
    for (String line : lines) {
      edge.submit(event(line), this);
    }
    return this;
  }

  static Event event(String line) {
    return switch (EventJson.parse(line)) {
      case EventJson.Parsed.Ok ok -> ok.event();
      case EventJson.Parsed.Refused refused ->
          throw new IllegalArgumentException(refused.faults().toString());
    };
  }

  /// An order at a time of 2026-03-02, such as `09:00`.
  static String order(String id, String time, String buyer, String card, String seller) {
    return """
    {"type":"order.placed","id":"%s","at":"2026-03-02T%s:00Z","order":{"id":"%s","buyer":"%s",\
    "currency":"EUR","total":8000,"lines":[{"sku":"tea","seller":"%s","quantity":1,"unit_amount":5000},\
    {"sku":"cup","seller":"%s","quantity":1,"unit_amount":3000}],\
    "payment":{"method":"card","token":"%s","bin":"411111"}}}\
    """
        .formatted("placed-" + id, time, id, buyer, seller, seller, card);
  }

  /// Another event, `more` its own members: `"order":"A1"`.
  static String at(String time, String type, String id, String more) {
    return """
    {"type":"%s","id":"%s","at":"2026-03-02T%s:00Z",%s}\
    """
        .formatted(type, id, time, more);
  }
}
