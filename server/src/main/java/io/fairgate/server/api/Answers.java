package io.fairgate.server.api;

import io.fairgate.runtime.edge.Refusal;
import io.fairgate.runtime.node.Answer;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Gate;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Problem.Where;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import java.util.Map;

/// What a node's answer is over HTTP: the bytes that were journaled, or a problem.
final class Answers {
  private static final Map<String, String> REPLAYED = Map.of("Idempotent-Replayed", "true");

  private Answers() {}

  static Reply reply(Answer answer) {
    return switch (answer) {
      case Answer.Told told ->
          new Reply.Whole(200, Reply.JSON, told.json(), told.wasBefore() ? REPLAYED : Map.of());
      case Answer.Fallback fallback -> Reply.json(fallback.json());
      case Answer.Refused _,
          Answer.OtherBody _,
          Answer.InProgress _,
          Answer.NotYetDurable _,
          Answer.Overloaded _,
          Answer.Down _ ->
          throw new Refused(problem(answer));
    };
  }

  /// Of an answer that is none.
  static Problem problem(Answer answer) {
    return switch (answer) {
      case Answer.Refused refused -> refused(refused.refusal());
      case Answer.OtherBody other ->
          other.isByKey()
              ? Problem.at(
                  Code.KEY_REUSED,
                  Where.HEADER,
                  "Idempotency-Key",
                  "key.reused",
                  "another body came under this key: take a new key for a new request")
              : Problem.at(
                  Code.ID_REUSED,
                  Where.POINTER,
                  "#/id",
                  "id.reused",
                  "another event came under this id: take a new id for a new event");
      case Answer.InProgress _ ->
          Problem.of(Code.IN_PROGRESS, "ask again in a moment, with the same key")
              .withHeader("Retry-After", Gate.retryAfter());
      case Answer.NotYetDurable late ->
          late.decisionId().isEmpty()
              ? Nodes.unavailable()
              : Problem.of(
                      Code.NOT_DURABLE_YET,
                      "ask again in a moment, with the same key or id, for the decision")
                  .with("decisionId", late.decisionId())
                  .withHeader("Retry-After", Gate.retryAfter());
      case Answer.Overloaded _ -> Gate.overloaded("ask again in a moment, with the same key or id");
      case Answer.Down _ -> Nodes.unavailable();
      case Answer.Told _, Answer.Fallback _ ->
          throw new IllegalArgumentException("an answer is no problem");
    };
  }

  private static Problem refused(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_ORDER ->
          Problem.at(
              Code.UNKNOWN_ORDER,
              Where.POINTER,
              "#/order",
              "order.unknown",
              "the event " + refusal.text());
      case KNOWN_ORDER ->
          Problem.at(
              Code.REFUSED,
              Where.POINTER,
              "#/order/id",
              "order.known",
              "the event " + refusal.text());
      case FUTURE ->
          Problem.at(
              Code.REFUSED, Where.POINTER, "#/at", "time.future", "the event " + refusal.text());
    };
  }
}
