package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fairgate.server.webhook.signature.WebhookVerifier.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The npm package `standardwebhooks` takes what Fairgate signs, and Fairgate what it signs. Needs
/// `node` and `npm`.
class NodeVerifierTest {
  private static final List<SignedNow> SOME =
      SignedNow.some(11, 200, Instant.now().getEpochSecond());

  @BeforeAll
  static void install() throws IOException {
    Node.install();
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
    List<String> answers = Node.run(String.join("", lines), "node", "verify.mjs").lines().toList();
    assertEquals(some.size(), answers.size());
    return answers;
  }
}
