package io.fairgate.server.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Answers with a problem where the web server refuses a request before any route sees it.
public final class Refusals extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() >= HttpStatus.BAD_REQUEST_400 ? response.getStatus() : 500;
    String requestId = RequestId.next();
    response.setStatus(status);
    head(requestId, response.getHeaders());
    byte[] body = ProblemJson.of(problem(status), requestId);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, BufferUtil.toBuffer(body), callback);
    return true;
  }

  private static void head(String requestId, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, ProblemJson.TYPE);
    fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    fields.put("Request-Id", requestId);
    fields.put("X-Content-Type-Options", "nosniff");
    fields.put("Content-Language", "en");
  }

  private static Problem problem(int status) {
    Code code = Code.ofStatus(status);
    return Problem.of(
        code,
        switch (code) {
          case NOT_READABLE -> "send a request as HTTP/1.1 has it";
          case HEAD_TOO_LARGE, ADDRESS_TOO_LONG -> "send fewer or shorter headers";
          case TOO_SLOW -> "send the whole request at once";
          default -> code.title();
        });
  }
}
