package io.fairgate.server.docs;

/// A page without script and without anything from elsewhere.
final class Html {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
      h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem;border-top:1px solid #ccc;padding-top:1rem}
      code,pre{font:14px/1.4 ui-monospace,monospace;background:#f3f3f1}
      pre{padding:.75rem;overflow-x:auto}code{padding:0 .2rem}
      table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;
      padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ddd}
      .method{display:inline-block;min-width:4.5rem;font-weight:700}
      a{color:#0b5394}
      @media(prefers-color-scheme:dark){body{background:#161616;color:#e8e8e8}code,pre{background:#262626}
      a{color:#9fc5e8}h2,th,td{border-color:#444}}
      """;

  private final StringBuilder out = new StringBuilder();

  Html(String title) {
    out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    text(title);
    out.append("</title><meta name=\"viewport\" content=\"width=device-width\"><style>\n");
    out.append(STYLE).append("</style></head><body>\n");
    element("h1", title);
  }

  /// Markup of ours.
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Text, with what stands between backticks as code.
  Html text(String text) {
    boolean isCode = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '`' -> {
          out.append(isCode ? "</code>" : "<code>");
          isCode = !isCode;
        }
        default -> out.append(c);
      }
    }
    return this;
  }

  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  String end() {
    return out.append("</body></html>\n").toString();
  }
}
