package io.fairgate.server.docs;

import io.fairgate.decision.text.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The OpenAPI document as a page: each route with what it takes, an example, and its answers.
final class OpenApiPage {
  private final Map<String, Object> root;
  private final Html html;

  private OpenApiPage(Map<String, Object> root) {
    this.root = root;
    html = new Html(text(map(root.get("info")), "title"));
  }

  static String of(byte[] openApi) {
    var page = new OpenApiPage(JsonTree.read(openApi));
    page.write();
    return page.html.end();
  }

  private void write() {
    html.element("p", text(map(root.get("info")), "description"));
    html.raw("<p><a href=\"/openapi.json\">openapi.json</a> · ");
    html.raw("<a href=\"/docs/problems\">problems</a></p>\n");
    for (Object each : list(root.get("tags"))) {
      Map<String, Object> tag = map(each);
      html.element("h2", text(tag, "name"));
      html.element("p", text(tag, "description"));
      map(root.get("paths"))
          .forEach((path, methods) ->
              map(methods)
                  .forEach((method, operation) -> {
                    if (list(map(operation).get("tags")).contains(tag.get("name"))) {
                      operation(method, path, map(operation));
                    }
                  }));
    }
  }

  private void operation(String method, String path, Map<String, Object> operation) {
    html.raw("<h3 id=\"").text(text(operation, "operationId")).raw("\"><span class=\"method\">");
    html.text(method.toUpperCase(Locale.ROOT)).raw("</span> ").text("`" + path + "`");
    html.raw("</h3>\n");
    html.raw("<p><strong>").text(text(operation, "summary")).raw(".</strong> ");
    html.text(text(operation, "description")).raw("</p>\n");
    String scope = text(operation, "x-scope");
    html.element("p", scope.isEmpty() ? "Open to all." : "A key with the scope `" + scope + "`.");
    parameters(list(operation.get("parameters")));
    if (operation.containsKey("requestBody")) {
      content("Send", map(map(operation.get("requestBody")).get("content")));
    }
    responses(map(operation.get("responses")));
  }

  private void parameters(List<Object> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    html.raw("<table>\n");
    for (Object each : parameters) {
      Map<String, Object> parameter = resolved(map(each));
      html.raw("<tr><td>").text("`" + text(parameter, "name") + "`").raw("</td><td>");
      html.text(text(parameter, "description")).raw("</td></tr>\n");
    }
    html.raw("</table>\n");
  }

  private void responses(Map<String, Object> responses) {
    html.raw("<table>\n");
    responses.forEach((status, each) -> {
      html.raw("<tr><th>").text(status).raw("</th><td>");
      html.text(text(resolved(map(each)), "description")).raw("</td></tr>\n");
    });
    html.raw("</table>\n");
    responses.forEach((status, each) -> {
      if (status.startsWith("2") && map(each).containsKey("content")) {
        content("Get", map(map(each).get("content")));
      }
    });
  }

  private void content(String verb, Map<String, Object> types) {
    types.forEach((type, content) -> {
      Object example = map(content).get("example");
      if (example != null) {
        html.element("p", verb + " `" + type + "`:");
        html.raw("<pre>").text(example instanceof String s ? s : json(example)).raw("</pre>\n");
      }
    });
  }

  private static String json(Object value) {
    var json = new Json();
    write(value, json);
    return json.toString();
  }

  private static void write(Object value, Json json) {
    switch (value) {
      case Map<?, ?> members -> {
        json.object();
        members.forEach((name, each) -> {
          json.name((String) name);
          write(each, json);
        });
        json.endObject();
      }
      case List<?> values -> {
        json.array();
        values.forEach(each -> write(each, json));
        json.endArray();
      }
      default -> {
        String text = (String) value;
        if (text.matches("-?[0-9]{1,15}|true|false|null")) {
          json.raw(text);
        } else {
          json.value(text);
        }
      }
    }
  }

  /// What a `$ref` points to, else the same.
  private Map<String, Object> resolved(Map<String, Object> node) {
    if (!(node.get("$ref") instanceof String reference)) {
      return node;
    }
    Map<String, Object> at = root;
    for (String name : reference.substring(2).split("/")) {
      at = map(at.get(name));
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object node) {
    return node == null ? List.of() : (List<Object>) node;
  }

  private static String text(Map<String, Object> node, String name) {
    return node.get(name) instanceof String text ? text : "";
  }
}
