package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Node with the npm package `standardwebhooks`, installed below `target` by the hashes of its lock
/// file. Where a machine has no Node, its tests say so and do not run.
public final class Node {
  public static final Path FOLDER = Path.of("target", "foreign-verifier");

  private Node() {}

  public static void install() throws IOException {
    assumeTrue(isThere("node") && isThere("npm"), "needs Node: install nodejs and npm");
    Files.createDirectories(FOLDER);
    for (String name : List.of("package.json", "package-lock.json", "verify.mjs")) {
      try (InputStream file = Node.class.getResourceAsStream("/foreign-verifier/" + name)) {
        Files.copy(file, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!Files.exists(FOLDER.resolve("node_modules/standardwebhooks/package.json"))) {
      run("", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }
  }

  private static boolean isThere(String command) {
    try {
      return new ProcessBuilder(command, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  /// Runs a command in the folder and returns what it says.
  public static String run(String input, String... command) throws IOException {
    Path said = FOLDER.resolve("input.jsonl");
    Files.writeString(said, input);
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectInput(said.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exit = process.onExit().join().exitValue();
    assertEquals(0, exit, String.join(" ", command) + ": " + output);
    return output;
  }
}
