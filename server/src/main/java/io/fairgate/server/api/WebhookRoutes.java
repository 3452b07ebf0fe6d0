package io.fairgate.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.decision.text.Json;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.server.http.Bodies;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import io.fairgate.server.webhook.Deliveries;
import io.fairgate.server.webhook.EndpointCheck;
import io.fairgate.server.webhook.EndpointState;
import io.fairgate.server.webhook.signature.WebhookSecret;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/// `/v1/webhooks`: a marketplace's endpoints, made, listed and removed by who has the scope `admin`
/// of it. A secret is told once, when it is made.
final class WebhookRoutes {
  private final Webhooks webhooks;
  private final Nodes nodes;
  private final WebhookMail mail;
  private final SecureRandom chance = new SecureRandom();

  /// Changes of endpoints come one after the other: what was looked at still stands when it is
  /// changed.
  private final Object changing = new Object();

  WebhookRoutes(Webhooks webhooks, Nodes nodes) {
    this.webhooks = webhooks;
    this.nodes = nodes;
    mail = new WebhookMail(webhooks);
  }

  List<Route> routes() {
    return List.of(
        Route.post("/v1/webhooks", Scope.ADMIN, this::make),
        Route.get("/v1/webhooks", Scope.ADMIN, this::list),
        Route.get("/v1/webhooks/{id}", Scope.ADMIN, this::answer),
        Route.delete("/v1/webhooks/{id}", Scope.ADMIN, this::remove),
        Route.post("/v1/webhooks/{id}/secret", Scope.ADMIN, this::rotate),
        Route.post("/v1/webhooks/{id}/revival", Scope.ADMIN, mail::revive),
        Route.post("/v1/webhooks/{id}/replay", Scope.ADMIN, mail::replay),
        Route.get("/v1/webhooks/{id}/dead-letters", Scope.ADMIN, mail::deadLetters));
  }

  /// The endpoint that the path names, if it is the caller's own.
  static EndpointState own(Call call, Deliveries deliveries) {
    return deliveries
        .state(call.path("id"))
        .filter(state -> state.endpoint().tenant().equals(call.caller().tenant()))
        .orElseThrow(
            () -> new Refused(Problem.of(Code.NOT_FOUND, "there is no such webhook endpoint")));
  }

  /// It is told of what becomes durable from now on; a replay brings what was before.
  private Reply make(Call call) throws IOException, InterruptedException {
    byte[] body = Bodies.json(call);
    Deliveries deliveries = webhooks.need();
    String id = EndpointCheck.drawId(chance);
    String secret = WebhookSecret.draw(chance).reveal();
    synchronized (changing) {
      List<Endpoint> others = deliveries.states().stream().map(EndpointState::endpoint).toList();
      Endpoint endpoint =
          EndpointWish.read(body, id, call.caller().tenant(), secret, webhooks.check(), others);
      deliveries.put(endpoint, nodes.need().durable());
    }
    return withSecret(201, secret, deliveries.state(id).orElseThrow());
  }

  private static Reply withSecret(int status, String secret, EndpointState state) {
    var json = new Json().object();
    json.name("secret").value(secret);
    EndpointJson.members(state, json);
    String body = json.endObject().toString();
    String location = "/v1/webhooks/" + state.endpoint().id();
    return new Reply.Whole(
        status,
        Reply.JSON,
        body.getBytes(UTF_8),
        status == 201 ? Map.of("Location", location) : Map.of());
  }

  private Reply list(Call call) {
    var json = new Json().object();
    json.name("webhooks").array();
    for (EndpointState state : webhooks.need().states()) {
      if (state.endpoint().tenant().equals(call.caller().tenant())) {
        json.object();
        EndpointJson.members(state, json);
        json.endObject();
      }
    }
    return Reply.json(json.endArray().endObject().toString());
  }

  private Reply answer(Call call) {
    return whole(200, own(call, webhooks.need()));
  }

  static Reply whole(int status, EndpointState state) {
    var json = new Json().object();
    EndpointJson.members(state, json);
    return Reply.json(status, json.endObject().toString());
  }

  private Reply remove(Call call) {
    Deliveries deliveries = webhooks.need();
    synchronized (changing) {
      deliveries.remove(own(call, deliveries).endpoint().id());
    }
    return new Reply.Empty(204);
  }

  /// The new secret signs from now on, and beside it the one before: the receiver takes either.
  private Reply rotate(Call call) {
    Deliveries deliveries = webhooks.need();
    String secret = WebhookSecret.draw(chance).reveal();
    synchronized (changing) {
      Endpoint before = own(call, deliveries).endpoint();
      deliveries.put(
          new Endpoint(
              before.id(),
              before.tenant(),
              before.url(),
              before.types(),
              List.of(secret, before.secrets().getFirst()),
              before.enabled()),
          0);
    }
    return withSecret(200, secret, own(call, deliveries));
  }
}
