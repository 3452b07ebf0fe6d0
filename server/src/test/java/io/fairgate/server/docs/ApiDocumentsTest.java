package io.fairgate.server.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.access.Scope;
import io.fairgate.server.Order;
import io.fairgate.server.Shop;
import io.fairgate.server.http.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/api.md`, `docs/problems.md` and `docs/metrics.md` say what the server does.
class ApiDocumentsTest {
  private static final Pattern BLOCK = Pattern.compile("```(sh|json)\n(.*?)```", Pattern.DOTALL);

  /// What is another one at each run.
  private static final Pattern OWN =
      Pattern.compile(
          "\"(recordedAt|createdAt|expiresAt|instance|key|id|policy|detail)\":\"[^\"]*\"");

  private static String read(String name) throws IOException {
    return Files.readString(Program.root().resolve("docs").resolve(name));
  }

  @Test
  void eachCommandAnswersAsThePageSays() throws IOException, InterruptedException {
    List<String[]> blocks = new ArrayList<>();
    BLOCK
        .matcher(read("api.md"))
        .results()
        .forEach(block -> blocks.add(new String[] {block.group(1), block.group(2)}));
    int ran = 0;
    try (var shop = new Shop()) {
      Map<String, String> environment =
          Map.of("FAIRGATE", "http://127.0.0.1:" + shop.server.port(), "KEY", shop.firstKey);
      Path folder = Files.createDirectories(Path.of("target", "api").toAbsolutePath());
      for (int i = 0; i < blocks.size(); i++) {
        if (!blocks.get(i)[0].equals("sh") || blocks.get(i)[1].startsWith("export")) {
          continue;
        }
        String command = blocks.get(i)[1].replaceAll("(?<!\\|)\ncurl", "\necho; curl");
        String said = Program.run(folder, environment, "bash", "-c", command);
        ran++;
        if (i + 1 < blocks.size() && blocks.get(i + 1)[0].equals("json")) {
          assertEquals(shape(blocks.get(i + 1)[1]), shape(said), command);
        } else {
          assertTrue(said.startsWith("Order A1: "), said);
        }
      }
    }
    assertEquals(9, ran);
  }

  private static List<String> shape(String json) {
    return json.lines()
        .filter(line -> !line.isBlank())
        .map(line -> OWN.matcher(line).replaceAll("\"$1\":\"\""))
        .toList();
  }

  @Test
  void eachProblemHasItsRow() throws IOException {
    String rows =
        String.join(
            "\n",
            Arrays.stream(Code.values())
                .map(code ->
                    String.join(
                        " | ",
                        "| `" + code.written() + "`",
                        Integer.toString(code.status()),
                        code.title(),
                        code.advice() + " |"))
                .toList());
    assertTrue(read("problems.md").endsWith(rows + "\n"), rows);
  }

  @Test
  void eachScopeHasItsRow() throws IOException {
    String page = read("api.md");
    for (Scope scope : Scope.values()) {
      assertTrue(page.contains("\n| `" + scope.written() + "` | "), scope::written);
    }
  }

  @Test
  void eachMetricHasItsRow() throws IOException {
    var documented = new TreeSet<String>();
    for (String line : read("metrics.md").lines().toList()) {
      if (line.startsWith("| `")) {
        String[] cells = line.split("\\|");
        documented.add(cells[1].strip().replace("`", "") + " " + cells[2].strip());
      }
    }
    var told = new TreeSet<String>();
    try (var shop = new Shop()) {
      shop.post("/v1/orders", Order.of("M1", "mia"));
      for (String line : shop.get("/metrics").body().lines().toList()) {
        if (line.startsWith("# TYPE ")) {
          told.add(line.substring("# TYPE ".length()));
        }
      }
    }
    assertEquals(told, documented);
  }
}
