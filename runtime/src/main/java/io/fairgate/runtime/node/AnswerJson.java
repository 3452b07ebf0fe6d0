package io.fairgate.runtime.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.decision.Engine;
import io.fairgate.decision.Evaluation;
import io.fairgate.decision.Outcome;
import io.fairgate.decision.buyer.BuyerStatement;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.text.Json;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import java.util.List;
import java.util.Locale;

/// What a submitter is told, as one JSON object: of an order its decision, of any other event that
/// it was taken in and what was decided because of it.
final class AnswerJson {
  private AnswerJson() {}

  /// The id of the i-th decision of an entry.
  static String decisionId(long position, int i) {
    return i == 0 ? "d" + position : "d" + position + "-" + i;
  }

  static byte[] of(
      Event event,
      List<Made> made,
      boolean isWaiting,
      boolean isLate,
      boolean isAfterFallback,
      long position,
      Engine engine,
      String language) {
    var json = new Json();
    if (event instanceof OrderPlaced) {
      json.object();
      decision(made.getFirst(), decisionId(position, 0), position, engine, language, json);
      json.name("late").value(isLate);
      json.name("fallback").value(false);
      json.name("afterFallback").value(isAfterFallback);
      json.endObject();
    } else {
      json.object();
      json.name("eventId").value(event.head().id());
      json.name("state").value(isWaiting ? "waiting" : "taken");
      json.name("late").value(isLate);
      json.name("position").value(position);
      json.name("decisions").array();
      for (int i = 0; i < made.size(); i++) {
        json.object();
        decision(made.get(i), decisionId(position, i), position, engine, language, json);
        json.endObject();
      }
      json.endArray().endObject();
    }
    return json.toString().getBytes(UTF_8);
  }

  /// What a tenant does with an order that was not judged in time.
  static byte[] fallback(String orderId, Outcome outcome, String reason) {
    var json = new Json().object();
    json.name("decisionId").value((String) null);
    json.name("orderId").value(orderId);
    json.name("outcome").value(outcome.written());
    json.name("change").value((String) null);
    json.name("reasons").array().endArray();
    json.name("policy").value((String) null);
    json.name("position").value((String) null);
    json.name("fallback").value(true);
    json.name("fallbackReason").value(reason);
    return json.endObject().toString().getBytes(UTF_8);
  }

  private static void decision(
      Made made, String id, long position, Engine engine, String language, Json json) {
    Evaluation evaluation = made.evaluation();
    Change change = evaluation.change();
    json.name("decisionId").value(id);
    json.name("orderId").value(made.orderId());
    json.name("outcome").value(evaluation.outcome().written());
    json.name("change").value(change == null ? null : change.name().toLowerCase(Locale.ROOT));
    json.name("reasons").array();
    if (evaluation.outcome() != Outcome.APPROVE) {
      for (var ground : BuyerStatement.of(engine.read(evaluation.record()), language).grounds()) {
        json.object();
        json.name("code").value(ground.code());
        json.name("text").value(ground.text());
        json.endObject();
      }
    }
    json.endArray();
    json.name("policy").value(engine.policy().hash());
    json.name("position").value(position);
  }
}
