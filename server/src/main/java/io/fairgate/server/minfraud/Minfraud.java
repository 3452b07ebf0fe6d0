package io.fairgate.server.minfraud;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.KeyText;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.Submission;
import io.fairgate.server.api.Nodes;
import io.fairgate.server.api.Wishes;
import io.fairgate.server.http.Action;
import io.fairgate.server.http.Bodies;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Caller;
import io.fairgate.server.http.Guard;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import io.fairgate.server.minfraud.answer.Detail;
import io.fairgate.server.minfraud.answer.ScoreJson;
import io.fairgate.server.minfraud.mapping.GivenId;
import io.fairgate.server.minfraud.request.Read;
import io.fairgate.server.minfraud.request.Report;
import io.fairgate.server.minfraud.request.ReportReader;
import io.fairgate.server.minfraud.request.Transaction;
import io.fairgate.server.minfraud.request.TransactionReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The routes of minFraud: score, insights, factors, and reports.
public final class Minfraud {
  /// What the protocol lets a body have.
  static final int BODY_MAX = 20_000;

  private static final String PATH = "/minfraud/v2.0/";

  /// The language in which reasons are told; the protocol has no other.
  private static final String LANGUAGE = "en";

  private final Nodes nodes;
  private final Wishes wishes;
  private final Guard guard;
  private final Clock clock;
  private final RandomGenerator chance;

  public Minfraud(Nodes nodes, Wishes wishes, Guard guard, Clock clock, RandomGenerator chance) {
    this.nodes = nodes;
    this.wishes = wishes;
    this.guard = guard;
    this.clock = clock;
    this.chance = chance;
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (Detail detail : Detail.values()) {
      Action action = call -> score(call, detail);
      routes.add(Route.own("POST", PATH + detail.written(), inTheirWords(action)));
    }
    routes.add(Route.own("POST", PATH + "transactions/report", inTheirWords(this::report)));
    return routes;
  }

  private static Action inTheirWords(Action action) {
    return call -> {
      try {
        return action.answer(call);
      } catch (Refused refused) {
        return Errors.reply(refused.problem());
      }
    };
  }

  private Reply score(Call call, Detail detail) throws IOException, InterruptedException {
    return switch (Credentials.of(call.header("Authorization"))) {
      case Credentials.Refused refused -> Errors.reply(refused.problem());
      case Credentials.Given given -> {
        Caller caller = caller(given, Scope.DECIDE);
        byte[] body = Bodies.json(call);
        if (body.length > BODY_MAX) {
          yield new Reply.Empty(403);
        }
        yield switch (TransactionReader.read(body, clock.nowMillis())) {
          case Read.Refused<Transaction> refused -> Errors.reply(refused.problem());
          case Read.Ok<Transaction> ok -> judged(caller.tenant(), ok.request(), detail);
        };
      }
    };
  }

  private Reply judged(String tenant, Transaction transaction, Detail detail)
      throws InterruptedException {
    Node node = nodes.current().orElse(null);
    if (node == null) {
      return Errors.unavailable();
    }
    var desk = new Desk(node, submitting(node, tenant), clock, chance);
    return switch (desk.take(tenant, transaction)) {
      case Desk.Unavailable _ -> Errors.unavailable();
      case Desk.Judged judged ->
          new Reply.Whole(
              200,
              detail.contentType(),
              ScoreJson.of(
                      detail,
                      judged.id(),
                      judged.ruling(),
                      judged.points(),
                      GivenId.ofDevice(tenant, transaction),
                      judged.warnings())
                  .getBytes(UTF_8),
              Map.of());
    };
  }

  private Reply report(Call call) throws IOException, InterruptedException {
    return switch (Credentials.of(call.header("Authorization"))) {
      case Credentials.Refused refused -> Errors.reply(refused.problem());
      case Credentials.Given given -> {
        Caller caller = caller(given, Scope.INGEST);
        byte[] body = Bodies.json(call);
        if (body.length > BODY_MAX) {
          yield new Reply.Empty(403);
        }
        yield switch (ReportReader.read(body)) {
          case Read.Refused<Report> refused -> Errors.reply(refused.problem());
          case Read.Ok<Report> ok -> reported(caller.tenant(), ok.request());
        };
      }
    };
  }

  private Reply reported(String tenant, Report report) throws InterruptedException {
    Node node = nodes.current().orElse(null);
    if (node == null) {
      return Errors.unavailable();
    }
    var desk = new ReportDesk(node, submitting(node, tenant), clock);
    return desk.take(tenant, report) ? new Reply.Empty(204) : Errors.unavailable();
  }

  private Caller caller(Credentials.Given given, Scope scope) {
    Caller caller = guard.caller(KeyText.parse(given.licenseKey()));
    Guard.needs(caller, scope);
    return caller;
  }

  private Submitting submitting(Node node, String tenant) {
    return event ->
        node.ask(
            new Submission(event, null, LANGUAGE),
            wishes.deadlineMillis(tenant),
            wishes.fallback(tenant));
  }
}
