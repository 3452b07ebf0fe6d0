package io.fairgate.server.api;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.buyer.BuyerStatement;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.codec.EventType;
import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.node.Node;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/v1/orders/{id}`: what happened to an order, oldest first, and what was decided on it.
final class Timeline {
  private final Nodes nodes;
  private final Policies policies;

  Timeline(Nodes nodes, Policies policies) {
    this.nodes = nodes;
    this.policies = policies;
  }

  List<Route> routes() {
    return List.of(Route.get("/v1/orders/{id}", Scope.READ, this::answer));
  }

  private Reply answer(Call call) throws InterruptedException {
    Node node = nodes.need();
    String orderId = call.path("id");
    List<Entry> entries = Waiting.on(node.timeline(call.caller().tenant(), orderId));
    if (entries.isEmpty()) {
      throw new Refused(Problem.of(Code.NOT_FOUND, "there is no such order"));
    }
    String language = Language.of(call);
    var json = new Json().object();
    json.name("orderId").value(orderId);
    Optional<String> last = Optional.empty();
    json.name("timeline").array();
    for (Entry entry : entries) {
      Event event = EventBytes.decode(entry.content());
      json.object();
      json.name("position").value(entry.position());
      json.name("type").value(EventType.of(event).text());
      json.name("eventId").value(event.head().id());
      json.name("at").value(Times.rfc3339(event.head().atMillis()));
      json.name("recordedAt").value(Times.rfc3339(entry.recordedAtMillis()));
      json.name("decisions").array();
      Policy policy = policies.of(entry, node);
      for (int i = 0; i < entry.decisions().size(); i++) {
        var recorded = Recorded.read(policy, entry.decisions().get(i));
        if (recorded.orderId().equals(orderId)) {
          String decision = decision(new DecisionId(entry.position(), i), recorded, language);
          json.raw(decision);
          last = Optional.of(decision);
        }
      }
      json.endArray().endObject();
    }
    json.endArray();
    json.name("decision");
    last.ifPresentOrElse(json::raw, () -> json.value((String) null));
    return Reply.json(json.endObject().toString());
  }

  /// As its buyer may read it.
  private static String decision(DecisionId id, Recorded recorded, String language) {
    var change = recorded.change();
    var json = new Json().object();
    json.name("decisionId").value(id.toString());
    json.name("outcome").value(recorded.outcome().written());
    json.name("change").value(change == null ? null : change.name().toLowerCase(Locale.ROOT));
    json.name("reasons").array();
    if (recorded.outcome() != Outcome.APPROVE) {
      for (var ground : BuyerStatement.of(recorded, language).grounds()) {
        json.object();
        json.name("code").value(ground.code());
        json.name("text").value(ground.text());
        json.endObject();
      }
    }
    json.endArray();
    json.name("policy").value(recorded.policy().hash());
    return json.endObject().toString();
  }
}
