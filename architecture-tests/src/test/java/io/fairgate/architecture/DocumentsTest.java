package io.fairgate.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fairgate.app.Fairgate;
import io.fairgate.app.terminal.Console;
import io.fairgate.architecture.tidy.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the documents show is what the commands do.
class DocumentsTest {
  private static final Pattern COMMAND = Pattern.compile("(?:\\./)?fairgate ([a-z]+)\\b");
  private static final String QUOTED =
      "decision/src/test/resources/explained/oskar-uses-a-welcome-coupon-again.txt";

  /// Where the launcher answers by itself.
  private static final Set<String> OF_THE_LAUNCHER =
      Set.of("test", "format", "jdk", "bench", "load", "torture");

  @Test
  void theDecisionInTheReadmeIsOneThatATestHolds() throws IOException {
    String readme = Files.readString(Tree.root().resolve("README.md"));
    List<String> quoted =
        readme.split("```\n", -1)[1].lines().filter(line -> !line.isBlank()).toList();
    List<String> held = Files.readAllLines(Tree.root().resolve(QUOTED), StandardCharsets.UTF_8);
    var missing = new ArrayList<>(quoted);
    missing.removeAll(held);
    assertEquals(List.of(), missing);
  }

  @Test
  void everyCommandThatADocumentNamesIsThere() throws IOException {
    String help = help();
    var unknown = new TreeSet<String>();
    Tree.read(Tree.root())
        .texts()
        .forEach((path, text) -> {
          if (path.endsWith(".md")) {
            COMMAND
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(
                    name -> !OF_THE_LAUNCHER.contains(name) && !help.contains("\n  " + name + " "))
                .forEach(name -> unknown.add(path + ": fairgate " + name));
          }
        });
    assertEquals(Set.of(), unknown);
  }

  @Test
  void theLauncherAnswersToWhatItsHelpNames() throws IOException {
    String launcher = Files.readString(Tree.root().resolve("fairgate"));
    for (String name : OF_THE_LAUNCHER) {
      assertFalse(
          !launcher.contains("\n  " + name + ")") || !launcher.contains("\n  " + name + " "), name);
    }
  }

  private static String help() {
    var out = new ByteArrayOutputStream();
    var console =
        new Console(new ByteArrayInputStream(new byte[0]), out, new ByteArrayOutputStream(), false);
    Fairgate.run(console, "--help");
    return out.toString(StandardCharsets.UTF_8);
  }
}
