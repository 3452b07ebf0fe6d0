package io.fairgate.server.api;

import io.fairgate.decision.text.Json;
import io.fairgate.runtime.node.Node;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.util.List;
import java.util.Locale;

/// `/health/…`: whether the process moves, whether it answers, whether it has started. Liveness
/// asks nothing of anybody: a database that is down is no reason to start the process again.
final class Health {
  private final Nodes nodes;

  Health(Nodes nodes) {
    this.nodes = nodes;
  }

  List<Route> routes() {
    return List.of(
        Route.open("/health/live", this::live),
        Route.open("/health/ready", this::ready),
        Route.open("/health/started", this::started));
  }

  private Reply live(Call call) {
    return Reply.json("{\"live\":true}");
  }

  private Reply ready(Call call) {
    boolean isReady = nodes.isReady();
    var json = new Json().object();
    json.name("ready").value(isReady);
    json.name("state").value(state());
    json.name("position").value(nodes.current().map(Node::durable).orElse(0L));
    return Reply.json(isReady ? 200 : 503, json.endObject().toString());
  }

  private String state() {
    if (nodes.isDraining()) {
      return "draining";
    }
    return nodes
        .current()
        .map(node -> node.state().name().toLowerCase(Locale.ROOT))
        .orElse(nodes.isStarted() ? "recovering" : "starting");
  }

  private Reply started(Call call) {
    return Reply.json(nodes.isStarted() ? 200 : 503, "{\"started\":" + nodes.isStarted() + "}");
  }
}
