package io.fairgate.server.http;

import io.fairgate.runtime.journal.Outage;
import io.fairgate.server.metrics.HttpMetrics;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a route's requests from the web server: looks at the key, lets the action answer, writes
/// the answer or the problem, counts and logs.
public final class Front implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);

  /// What all routes share.
  public record Shared(Limits limits, Guard guard, Gate gate, HttpMetrics metrics) {}

  private final Route route;
  private final Shared shared;

  public Front(Route route, Shared shared) {
    this.route = route;
    this.shared = shared;
  }

  @Override
  public void handle(Context context) throws IOException {
    long from = System.nanoTime();
    String requestId = RequestId.next();
    var writer = new ReplyWriter(context.res(), requestId);
    shared.metrics().began();
    Problem problem = null;
    try {
      writer.write(answer(context, requestId));
    } catch (Refused refused) {
      problem = refused.problem();
    } catch (Outage outage) {
      LOG.atWarn().addKeyValue("code", outage.code()).log("an outage met a request");
      problem =
          Problem.of(Code.UNAVAILABLE, "ask again in a moment")
              .withHeader("Retry-After", Gate.retryAfter());
    } catch (InterruptedException stopped) {
      problem = Problem.of(Code.UNAVAILABLE, "the server stops").withHeader("Retry-After", "1");
    } catch (IOException broken) {
      if (context.res().isCommitted()) {
        shared.metrics().ended();
        throw broken;
      }
      problem =
          Problem.of(Code.NOT_READABLE, "the body ended too early, or its chunks are none")
              .withHeader("Connection", "close");
    } catch (RuntimeException | Error mistake) {
      LOG.atError().setCause(mistake).addKeyValue("requestId", requestId).log("a request failed");
      problem = Problem.of(Code.INTERNAL, "it was noted under the request's id");
    }
    if (problem != null) {
      writer.write(problem);
    }
    shared.metrics().ended();
    long nanos = System.nanoTime() - from;
    int status = context.res().getStatus();
    shared.metrics().answered(route.method(), route.path(), status, nanos);
    log(requestId, status, problem, nanos);
  }

  private Reply answer(Context context, String requestId) throws IOException, InterruptedException {
    var request = context.req();
    if (Collections.list(request.getHeaderNames()).size() > shared.limits().headersMax()) {
      throw new Refused(
          Problem.of(
              Code.HEAD_TOO_LARGE, "up to " + shared.limits().headersMax() + " headers are read"));
    }
    Caller caller = caller(context);
    var call =
        new ServletCall(requestId, route, caller, shared.limits(), request, context::pathParam);
    if (route.isUnhurried()) {
      return route.action().answer(call);
    }
    shared.gate().enter();
    try {
      return route.action().answer(call);
    } finally {
      shared.gate().leave();
    }
  }

  private Caller caller(Context context) {
    if (route.scope() == null) {
      return Caller.NOBODY;
    }
    Caller caller =
        shared
            .guard()
            .caller(Credentials.of(Collections.list(context.req().getHeaders("Authorization"))));
    Guard.needs(caller, route.scope());
    return caller;
  }

  /// The route, never the path: a path may hold what somebody should not have put there. What
  /// failed was told before; what was refused is counted.
  private void log(String requestId, int status, @Nullable Problem problem, long nanos) {
    LOG.atDebug()
        .addKeyValue("requestId", requestId)
        .addKeyValue("method", route.method())
        .addKeyValue("route", route.path())
        .addKeyValue("status", status)
        .addKeyValue("code", Optional.ofNullable(problem).map(p -> p.code().written()).orElse(""))
        .addKeyValue("micros", nanos / 1_000)
        .log("request");
  }
}
