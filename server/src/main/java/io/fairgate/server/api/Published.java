package io.fairgate.server.api;

import io.fairgate.decision.text.Json;
import io.fairgate.marketplace.json.JsonLimits;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Limits;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import io.fairgate.server.webhook.EndpointCheck;
import io.fairgate.server.webhook.egress.Destination;
import io.fairgate.server.webhook.signature.WebhookSignature;
import java.util.List;

/// `/v1/limits`: how much of anything is taken, as the server is set.
final class Published {
  private final Limits limits;

  Published(Limits limits) {
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(Route.open("/v1/limits", this::answer));
  }

  private Reply answer(Call call) {
    var json = new Json().object();
    json.name("bodyBytes").value(limits.bodyMax());
    json.name("lineBytes").value(limits.lineMax());
    json.name("batchBytes").value(limits.batchMax());
    json.name("linesInFlight").value(limits.linesInFlightMax());
    json.name("headBytes").value(limits.headMax());
    json.name("headers").value(limits.headersMax());
    json.name("headMillis").value(limits.headMillis());
    json.name("bodyMillis").value(limits.bodyMillis());
    json.name("idleMillis").value(limits.idleMillis());
    json.name("connections").value(limits.connectionsMax());
    json.name("inFlight").value(limits.inFlightMax());
    json.name("requestsPerSecond").value(limits.perSecond());
    json.name("burst").value(limits.burst());
    json.name("idempotencyKeyCharacters").value(Limits.IDEMPOTENCY_KEY_MAX);
    json.name("deadlineMillis").value(Marketplace.DEADLINE_MILLIS);
    json.name("deadlineMillisMin").value(Marketplace.DEADLINE_MILLIS_MIN);
    json.name("deadlineMillisMax").value(Marketplace.DEADLINE_MILLIS_MAX);
    json.name("futureMillis").value(NodeLimits.FUTURE_MILLIS_MAX);
    json.name("webhooks").object();
    json.name("endpointsOfAMarketplace").value(EndpointCheck.ENDPOINTS_PER_TENANT_MAX);
    json.name("endpoints").value(EndpointCheck.ENDPOINTS_MAX);
    json.name("types").value(EndpointCheck.TYPES_MAX);
    json.name("urlCharacters").value(Destination.URL_LENGTH_MAX);
    json.name("secrets").value(WebhookSignature.SECRETS_MAX);
    json.name("deadLetters").value(Outbox.DEAD_LETTERS_MAX);
    json.name("deadLettersOfAPage").value(WebhookMail.PAGE_MAX);
    json.endObject();
    json.name("json").object();
    json.name("depth").value(JsonLimits.DEPTH_MAX);
    json.name("keysOfAnObject").value(JsonLimits.KEYS_MAX);
    json.name("tokens").value(JsonLimits.TOKENS_MAX);
    json.name("textBytes").value(JsonLimits.STRING_MAX);
    json.name("nameBytes").value(JsonLimits.NAME_MAX);
    json.name("digits").value(JsonLimits.NUMBER_DIGITS_MAX);
    json.name("faultsTold").value(JsonLimits.FAULTS_MAX);
    return Reply.json(json.endObject().endObject().toString());
  }
}
