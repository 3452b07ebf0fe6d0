package io.fairgate.server.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Runs a program of the machine and hears what it says.
final class Program {
  private Program() {}

  static Path root() {
    return Path.of(System.getProperty("fairgate.root", ".."));
  }

  static String run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(said.toFile()).start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    String text = Files.readString(said, UTF_8);
    Files.delete(said);
    assertEquals(0, exit, () -> String.join(" ", command) + "\n" + text);
    return text;
  }
}
