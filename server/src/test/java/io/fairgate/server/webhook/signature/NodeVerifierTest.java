package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fairgate.server.webhook.signature.WebhookVerifier.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The npm package `standardwebhooks` takes what Fairgate signs, and Fairgate what it signs. Needs
/// `node` and `npm`; the package is installed below `target`, its lock file names its hash.
class NodeVerifierTest {
  private static final Path FOLDER = Path.of("target", "foreign-verifier");
  private static final List<SignedNow> SOME =
      SignedNow.some(11, 200, Instant.now().getEpochSecond());

  @BeforeAll
  static void installThePackage() throws IOException {
    assumeTrue(isThere("node") && isThere("npm"), "node and npm are needed: install nodejs, npm");
    Files.createDirectories(FOLDER);
    for (String name : List.of("package.json", "package-lock.json", "verify.mjs")) {
      try (InputStream file =
          NodeVerifierTest.class.getResourceAsStream("/foreign-verifier/" + name)) {
        Files.copy(file, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    run("", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
  }

  @Test
  void itTakesWhatFairgateSigns() throws IOException {
    for (String answer : judged(SOME)) {
      assertEquals("genuine", answer.split("\t", -1)[0]);
    }
  }

  @Test
  void itRefusesAnotherPayload() throws IOException {
    List<SignedNow> changed =
        SOME.stream().map(signed -> signed.withPayload(signed.payload() + " ")).toList();
    for (String answer : judged(changed)) {
      assertNotEquals("genuine", answer.split("\t", -1)[0]);
    }
  }

  @Test
  void fairgateTakesWhatItSigns() throws IOException {
    List<String> answers = judged(SOME);
    for (int i = 0; i < SOME.size(); i++) {
      SignedNow signed = SOME.get(i);
      var verifier = new WebhookVerifier(List.of(signed.secret()), InstantSource.system());
      assertEquals(
          Verdict.GENUINE,
          verifier.verify(
              signed.id(),
              "" + signed.timestamp(),
              answers.get(i).split("\t", -1)[1],
              signed.payload().getBytes(UTF_8)));
    }
  }

  private static List<String> judged(List<SignedNow> some) throws IOException {
    List<String> lines = new ArrayList<>();
    some.forEach(signed -> lines.add(signed.json() + "\n"));
    List<String> answers = run(String.join("", lines), "node", "verify.mjs").lines().toList();
    assertEquals(some.size(), answers.size());
    return answers;
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
  private static String run(String input, String... command) throws IOException {
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
