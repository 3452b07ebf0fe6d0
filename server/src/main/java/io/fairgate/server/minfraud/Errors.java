package io.fairgate.server.minfraud;

import io.fairgate.decision.text.Json;
import io.fairgate.server.http.Gate;
import io.fairgate.server.http.Reply;
import io.fairgate.server.minfraud.request.Problem;
import java.util.Map;

/// Refusals as the protocol has them: a code and a sentence, or nothing but a status.
final class Errors {
  private static final String TYPE =
      "application/vnd.maxmind.com-error+json; charset=UTF-8; version=2.0";

  private Errors() {}

  static Reply reply(Problem problem) {
    if (problem.code().isEmpty()) {
      return new Reply.Empty(problem.status());
    }
    var json = new Json().object();
    json.name("code").value(problem.code());
    json.name("error").value(problem.error());
    Reply.Whole plain = (Reply.Whole) Reply.json(problem.status(), json.endObject().toString());
    return new Reply.Whole(plain.status(), TYPE, plain.body(), plain.headers());
  }

  /// A refusal of the server's own, in the protocol's words.
  static Reply reply(io.fairgate.server.http.Problem problem) {
    return switch (problem.status()) {
      case 401 -> reply(Credentials.INVALID);
      case 403 -> reply(new Problem(403, "PERMISSION_REQUIRED", problem.detail()));
      // A body that is too large has a status of its own there.
      case 413 -> new Reply.Whole(403, Reply.TEXT, new byte[0], problem.headers());
      default -> new Reply.Whole(problem.status(), Reply.TEXT, new byte[0], problem.headers());
    };
  }

  static Reply unavailable() {
    return new Reply.Whole(503, Reply.TEXT, new byte[0], Map.of("Retry-After", Gate.retryAfter()));
  }
}
