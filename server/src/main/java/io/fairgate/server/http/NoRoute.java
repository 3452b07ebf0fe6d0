package io.fairgate.server.http;

import io.fairgate.server.metrics.HttpMetrics;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Answers what no route takes: no such path, or not by this method.
public final class NoRoute implements ExceptionHandler<HttpResponseException> {
  private final HttpMetrics metrics;

  public NoRoute(HttpMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void handle(HttpResponseException refused, Context context) {
    Code code = Code.ofStatus(refused.getStatus());
    Problem problem =
        switch (code) {
          case NOT_FOUND -> Problem.of(code, "look at /docs for what there is");
          case METHOD_NOT_ALLOWED ->
              Problem.of(code, "the header Allow names those that are")
                  .withHeader("Allow", refused.getDetails().getOrDefault("availableMethods", ""));
          default -> Problem.of(code, code.title());
        };
    try {
      new ReplyWriter(context.res(), RequestId.next()).write(problem);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    metrics.answered("-", "-", problem.status(), 0);
  }
}
