package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The npm package `@maxmind/minfraud-api-node` asks a running server over TLS. Needs `node` and
/// `npm`; the package is installed below `target`, its lock file names its hash.
class MinfraudNodeClientTest {
  private static final Path FOLDER = Path.of("target", "minfraud-client");
  private static final Shop SHOP = new Shop();

  private static JsonNode heard = new ObjectMapper().createArrayNode();

  @BeforeAll
  static void ask() throws IOException, GeneralSecurityException {
    assumeTrue(isThere("node") && isThere("npm"), "node and npm are needed: install nodejs, npm");
    Files.createDirectories(FOLDER);
    for (String name : List.of("package.json", "package-lock.json", "client.mjs")) {
      try (InputStream file =
          MinfraudNodeClientTest.class.getResourceAsStream("/minfraud-client/" + name)) {
        Files.copy(file, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    run(Path.of(""), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    try (TlsFront front = TlsFront.before(SHOP.server.port(), FOLDER)) {
      String said =
          run(
              front.certificate(),
              "node",
              "client.mjs",
              Integer.toString(front.port()),
              SHOP.firstKey);
      heard = new ObjectMapper().readTree(said);
    }
  }

  @AfterAll
  static void close() {
    SHOP.close();
  }

  @Test
  void aFirstPurchaseIsAccepted() {
    JsonNode score = heard.at("/0/answer");
    assertEquals("accept", score.at("/disposition/action").asText(), heard.toString());
    assertEquals(0.01, score.get("riskScore").asDouble());
    assertEquals(1_000_000, score.get("fundsRemaining").asLong());
  }

  @Test
  void aCouponForNewBuyersUsedAgainIsHeldUnderTheChangeThatSavesTheOrder() {
    JsonNode factors = heard.at("/1/answer");
    assertEquals("manual_review", factors.at("/disposition/action").asText(), heard.toString());
    assertEquals("drop_coupon", factors.at("/disposition/ruleLabel").asText());
  }

  @Test
  void theSamePurchaseHasTheSameIdAtEveryService() {
    assertEquals(heard.at("/1/answer/id"), heard.at("/2/answer/id"));
  }

  @Test
  void aDeclineAndAHashedAddressAreTakenIn() {
    assertEquals("manual_review", heard.at("/3/answer/disposition/action").asText());
    assertTrue(SHOP.get("/v1/orders/N3").body().contains("payment.declined"));
    assertTrue(heard.at("/4/answer").has("id"), heard.toString());
  }

  @Test
  void aReportIsAnsweredAndReachesItsOrder() {
    assertTrue(heard.at("/5/answer").isNull(), heard.toString());
    String timeline = SHOP.get("/v1/orders/N1").body();
    assertTrue(timeline.contains("payment.disputed") && timeline.contains("label"), timeline);
  }

  @Test
  void aKeyThatOpensNothingIsNamed() {
    assertEquals("AUTHORIZATION_INVALID", heard.at("/6/error").asText(), heard.toString());
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

  /// Runs a command in the folder and returns what it says on standard output.
  private static String run(Path trusted, String... command) throws IOException {
    var builder = new ProcessBuilder(command).directory(FOLDER.toFile());
    builder.environment().put("NODE_EXTRA_CA_CERTS", trusted.toString());
    builder.redirectError(FOLDER.resolve("said.txt").toFile());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exit = process.onExit().join().exitValue();
    assertEquals(
        0,
        exit,
        String.join(" ", List.of(command).subList(0, 2))
            + ": "
            + output
            + Files.readString(FOLDER.resolve("said.txt")));
    return output;
  }
}
