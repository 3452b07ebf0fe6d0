package io.fairgate.server.docs;

import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// `/openapi.json`, and as pages `/docs` and `/docs/problems`.
public final class Documents {
  private static final Map<String, String> CLOSED =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
          "Referrer-Policy",
          "no-referrer");

  private final byte[] openApi = openApi();

  public List<Route> routes() {
    return List.of(
        Route.open("/openapi.json", call -> Reply.json(openApi)),
        Route.open("/docs", call -> page(OpenApiPage.of(openApi))),
        Route.open("/docs/problems", this::problems));
  }

  /// The document as it is served.
  public static byte[] openApi() {
    try (InputStream in = Documents.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is missing");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException("openapi.json is not readable", unreadable);
    }
  }

  private Reply problems(Call call) {
    var html = new Html("Problems");
    html.element(
        "p",
        "Every answer that is no success is an object of the type `application/problem+json` (RFC"
            + " 9457). Its `code` is one of these and stays the same.");
    for (Code code : Code.values()) {
      html.raw("<h3 id=\"" + code.written() + "\">").text("`" + code.written() + "`");
      html.raw("</h3>\n");
      html.element("p", code.status() + ": " + code.title() + ". " + code.advice());
    }
    return page(html.end());
  }

  private static Reply page(String html) {
    var whole = (Reply.Whole) Reply.of(Reply.HTML, html);
    return new Reply.Whole(whole.status(), whole.type(), whole.body(), CLOSED);
  }
}
