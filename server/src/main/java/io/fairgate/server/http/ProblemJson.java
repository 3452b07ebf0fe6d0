package io.fairgate.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.decision.text.Json;
import java.util.Locale;
import java.util.TreeMap;

/// A problem as one JSON object.
public final class ProblemJson {
  public static final String TYPE = "application/problem+json";

  /// Where `docs/problems.md` is served.
  public static final String DOCS = "/docs/problems#";

  private ProblemJson() {}

  /// `requestId` is a UUID.
  public static byte[] of(Problem problem, String requestId) {
    Code code = problem.code();
    var json = new Json().object();
    json.name("type").value(DOCS + code.written());
    json.name("title").value(code.title());
    json.name("status").value(code.status());
    json.name("detail").value(problem.detail());
    json.name("instance").value("urn:uuid:" + requestId);
    json.name("code").value(code.written());
    new TreeMap<>(problem.more()).forEach((name, value) -> json.name(name).value(value));
    if (!problem.errors().isEmpty()) {
      json.name("errors").array();
      problem.errors().stream().limit(Problem.ERRORS_MAX).forEach(error -> error(error, json));
      json.endArray();
      if (problem.errors().size() >= Problem.ERRORS_MAX) {
        json.name("truncated").value(true);
      }
    }
    return json.endObject().toString().getBytes(UTF_8);
  }

  private static void error(Problem.At error, Json json) {
    json.object();
    json.name(error.where().name().toLowerCase(Locale.ROOT)).value(error.name());
    json.name("code").value(error.code());
    json.name("detail").value(error.detail());
    json.endObject();
  }
}
