package io.fairgate.server.api;

import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.Submission;
import io.fairgate.server.http.Action;
import io.fairgate.server.http.Bodies;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.io.IOException;
import java.util.List;

/// Events in, one or a batch: `/v1/events` takes all, `/v1/orders` placed orders, `/v1/labels`
/// labels.
final class Ingest {
  private final Nodes nodes;
  private final Wishes wishes;

  Ingest(Nodes nodes, Wishes wishes) {
    this.nodes = nodes;
    this.wishes = wishes;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/v1/events", Scope.INGEST, taking(Events.Taken.ANY)),
        Route.post("/v1/orders", Scope.DECIDE, taking(Events.Taken.ORDERS)),
        Route.post("/v1/labels", Scope.INGEST, taking(Events.Taken.LABELS)));
  }

  private Action taking(Events.Taken taken) {
    return call -> Bodies.isBatch(call) ? batch(call, taken) : one(call, taken);
  }

  private Reply one(Call call, Events.Taken taken) throws IOException, InterruptedException {
    IdempotencyKey key = IdempotencyKey.of(call);
    long deadlineMillis = wishes.deadlineMillis(call);
    byte[] body = Bodies.json(call);
    Event event = new Events(call, taken).read(body, 0, body.length);
    var submission = new Submission(event, key == null ? null : key.key(), Language.of(call));
    Answer answer = nodes.need().ask(submission, deadlineMillis, wishes.fallback(call));
    return Answers.reply(answer);
  }

  private Reply batch(Call call, Events.Taken taken) throws IOException {
    return new Reply.Streamed(Reply.NDJSON, new Batch(call, IdempotencyKey.of(call), taken, nodes));
  }
}
