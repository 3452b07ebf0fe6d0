package io.fairgate.server.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.server.Shop;
import io.fairgate.server.http.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The OpenAPI document is the router's, in both directions, and a foreign linter takes it.
class OpenApiTest {
  private static final String[] LINTED = {"package.json", "package-lock.json"};

  private static Shop shop;
  private static Map<String, Object> document;

  @BeforeAll
  static void open() {
    shop = new Shop();
    document = shop.get("/openapi.json").json();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void itHasEveryRouteWithItsScopeAndNoOther() {
    var routed = new TreeMap<String, String>();
    for (Route route : shop.server.routes()) {
      routed.put(
          route.method() + " " + route.path(),
          route.scope() == null ? "" : route.scope().written());
    }
    var documented = new TreeMap<String, String>();
    operations(
        (name, operation) -> documented.put(name, (String) operation.getOrDefault("x-scope", "")));
    assertEquals(routed, documented);
  }

  @Test
  void itsExamplesOfEventsAreTaken() {
    var tried = new ArrayList<String>();
    operations((name, operation) -> {
      Map<String, Object> content = map(map(operation.get("requestBody")).get("content"));
      content.forEach((type, each) -> {
        Object example = map(each).get("example");
        String text = example instanceof String lines ? lines : json(example);
        if (text.startsWith("{\"type\"")) {
          for (String line : text.lines().toList()) {
            assertInstanceOf(EventJson.Parsed.Ok.class, EventJson.parse(line), name + line);
            tried.add(name);
          }
        }
      });
    });
    assertEquals(7, tried.size(), tried::toString);
  }

  @Test
  void aPageShowsEachRoute() {
    String page = shop.get("/docs").body();
    operations((name, operation) -> {
      assertTrue(page.contains("id=\"" + operation.get("operationId") + "\""), name);
      assertTrue(page.contains((String) operation.get("summary")), name);
    });
    assertTrue(page.contains("<pre>{&quot;type&quot;:&quot;order.placed&quot;"), page);
  }

  @Test
  void aLinterThatNobodyHereWroteTakesIt() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "spectral").toAbsolutePath());
    for (String name : LINTED) {
      try (var in = OpenApiTest.class.getResourceAsStream("/spectral/" + name)) {
        Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.write(folder.resolve("openapi.json"), Documents.openApi());
    Files.writeString(folder.resolve(".spectral.yaml"), "extends: [\"spectral:oas\"]\n", UTF_8);
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      Program.run(
          folder, Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
    }
    String said =
        Program.run(
            folder,
            Map.of(),
            "node_modules/.bin/spectral",
            "lint",
            "--fail-severity=warn",
            "-r",
            ".spectral.yaml",
            "openapi.json");
    assertTrue(said.contains("No results"), said);
  }

  private interface Each {
    void of(String name, Map<String, Object> operation);
  }

  private static void operations(Each each) {
    map(document.get("paths"))
        .forEach((path, methods) ->
            map(methods)
                .forEach((method, operation) ->
                    each.of(method.toUpperCase(Locale.ROOT) + " " + path, map(operation))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  private static String json(Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> members -> {
        List<String> parts = new ArrayList<>();
        members.forEach((name, each) -> parts.add("\"" + name + "\":" + json(each)));
        yield "{" + String.join(",", parts) + "}";
      }
      case List<?> values ->
          "[" + String.join(",", values.stream().map(OpenApiTest::json).toList()) + "]";
      case String text -> "\"" + text.replace("\"", "\\\"") + "\"";
      default -> value.toString();
    };
  }
}
