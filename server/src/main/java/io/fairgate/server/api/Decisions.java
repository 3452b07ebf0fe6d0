package io.fairgate.server.api;

import io.fairgate.decision.Recorded;
import io.fairgate.decision.explain.Explanation;
import io.fairgate.decision.explain.ExplanationJson;
import io.fairgate.decision.explain.ExplanationText;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.node.Node;
import io.fairgate.server.http.Accepted;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.util.List;
import java.util.Optional;

/// `/v1/decisions/{id}`: a decision as an analyst reads it, under the policy that it was made by.
final class Decisions {
  private final Nodes nodes;
  private final Policies policies;

  Decisions(Nodes nodes, Policies policies) {
    this.nodes = nodes;
    this.policies = policies;
  }

  List<Route> routes() {
    return List.of(Route.get("/v1/decisions/{id}", Scope.STAFF, this::answer));
  }

  private Reply answer(Call call) {
    String type = Accepted.of(call, Reply.JSON, Reply.TEXT);
    Node node = nodes.need();
    Recorded recorded =
        DecisionId.parse(call.path("id"))
            .flatMap(id -> find(id, call.caller().tenant(), node))
            .orElseThrow(
                () -> new Refused(Problem.of(Code.NOT_FOUND, "there is no such decision")));
    Explanation explanation = Explanation.of(recorded);
    return type.equals(Reply.JSON)
        ? Reply.json(ExplanationJson.of(explanation))
        : Reply.of(Reply.TEXT, ExplanationText.of(explanation));
  }

  private Optional<Recorded> find(DecisionId id, String tenant, Node node) {
    return node.find(id.position())
        .filter(entry -> entry.tenant().equals(tenant) && id.place() < entry.decisions().size())
        .map(entry -> read(entry, id.place(), node));
  }

  private Recorded read(Entry entry, int place, Node node) {
    return Recorded.read(policies.of(entry, node), entry.decisions().get(place));
  }
}
