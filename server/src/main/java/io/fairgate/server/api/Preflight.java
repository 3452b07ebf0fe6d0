package io.fairgate.server.api;

import io.fairgate.decision.Evaluation;
import io.fairgate.decision.Outcome;
import io.fairgate.decision.buyer.BuyerStatement;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.text.Json;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.node.Node;
import io.fairgate.server.http.Bodies;
import io.fairgate.server.http.Buckets;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Gate;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/v1/preflight`: before an order is placed, what its buyer can do so that it goes on.
///
/// Only what can be mended is told. An order that would be held or closed is answered like one that
/// would be approved: this must not be where somebody tries out what passes.
final class Preflight {
  /// A checkout asks a few times; who tries variations asks more often.
  private static final int PER_MINUTE_OF_A_BUYER = 30;

  private static final double SECONDS = 60;

  private final Nodes nodes;
  private final Buckets ofBuyers;

  Preflight(Nodes nodes, Clock clock) {
    this.nodes = nodes;
    ofBuyers = new Buckets(PER_MINUTE_OF_A_BUYER / SECONDS, PER_MINUTE_OF_A_BUYER, clock);
  }

  List<Route> routes() {
    return List.of(Route.post("/v1/preflight", Scope.DECIDE, this::answer));
  }

  private Reply answer(Call call) throws IOException, InterruptedException {
    byte[] body = Bodies.json(call);
    var placed = (OrderPlaced) new Events(call, Events.Taken.ORDERS).read(body, 0, body.length);
    long retryAfter = ofBuyers.take(call.caller().tenant() + '\n' + buyer(placed));
    if (retryAfter > 0) {
      throw new Refused(
          Problem.of(Code.TOO_MANY, "this buyer was asked about often")
              .withHeader("Retry-After", Long.toString(retryAfter)));
    }
    Node node = nodes.need();
    Evaluation evaluation = Waiting.on(node.preflight(placed));
    if (evaluation == null) {
      throw new Refused(Gate.overloaded("ask again in a moment"));
    }
    return Reply.json(json(placed, evaluation, node, Language.of(call)));
  }

  private static String buyer(OrderPlaced placed) {
    var personal = placed.personal();
    return Stream.of(personal.buyerId(), personal.email(), personal.cardToken())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String json(
      OrderPlaced placed, Evaluation evaluation, Node node, String language) {
    boolean isMendable = evaluation.outcome() == Outcome.CHALLENGE;
    @Nullable Change change = isMendable ? evaluation.change() : null;
    var json = new Json().object();
    json.name("orderId").value(placed.order().orderId());
    json.name("goesOn").value(!isMendable);
    json.name("change").value(change == null ? null : change.name().toLowerCase(Locale.ROOT));
    json.name("reasons").array();
    if (isMendable) {
      var policy = node.policy().policy();
      for (var ground : BuyerStatement.of(policy, evaluation.record(), language).grounds()) {
        json.object();
        json.name("code").value(ground.code());
        json.name("text").value(ground.text());
        json.name("remedy").value(ground.remedy());
        json.endObject();
      }
    }
    return json.endArray().endObject().toString();
  }
}
