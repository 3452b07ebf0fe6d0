package io.fairgate.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Writes answers and problems to one response.
final class ReplyWriter {
  private final HttpServletResponse response;
  private final String requestId;

  ReplyWriter(HttpServletResponse response, String requestId) {
    this.response = response;
    this.requestId = requestId;
    response.setHeader("Request-Id", requestId);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  void write(Reply reply) throws IOException, InterruptedException {
    switch (reply) {
      case Reply.Whole whole -> {
        whole.headers().forEach(response::setHeader);
        bytes(whole.status(), whole.type(), whole.body());
      }
      case Reply.Empty empty -> response.setStatus(empty.status());
      case Reply.Streamed streamed -> {
        response.setStatus(200);
        response.setContentType(streamed.type());
        streamed.writing().to(response.getOutputStream());
      }
    }
  }

  /// Nothing is written where an answer has begun: its end is missing, and so its reader sees it.
  void write(Problem problem) throws IOException {
    if (response.isCommitted()) {
      throw new IOException("the answer had begun");
    }
    response.resetBuffer();
    problem.headers().forEach(response::setHeader);
    response.setHeader("Content-Language", "en");
    bytes(problem.status(), ProblemJson.TYPE, ProblemJson.of(problem, requestId));
  }

  private void bytes(int status, String type, byte[] body) throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
