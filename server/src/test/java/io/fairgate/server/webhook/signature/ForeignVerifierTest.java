package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.fairgate.server.webhook.signature.WebhookVerifier.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Standard Webhooks' own Java library takes what Fairgate signs, and Fairgate what it signs.
class ForeignVerifierTest {
  private static final List<SignedNow> SOME =
      SignedNow.some(7, 200, Instant.now().getEpochSecond());

  private static Map<String, List<String>> headers(SignedNow signed) {
    return Map.of(
        "webhook-id", List.of(signed.id()),
        "webhook-timestamp", List.of("" + signed.timestamp()),
        "webhook-signature", List.of(signed.signature()));
  }

  @Test
  void itTakesWhatFairgateSigns() throws Exception {
    for (SignedNow signed : SOME) {
      var foreign = new Webhook(signed.secret().reveal());
      assertDoesNotThrow(() -> foreign.verify(signed.payload(), headers(signed)), signed.id());
    }
  }

  @Test
  void itRefusesAnotherPayload() throws Exception {
    for (SignedNow signed : SOME) {
      var foreign = new Webhook(signed.secret().reveal());
      assertThrows(
          WebhookVerificationException.class,
          () -> foreign.verify(signed.payload() + " ", headers(signed)),
          signed.id());
    }
  }

  @Test
  void fairgateTakesWhatItSigns() throws Exception {
    for (SignedNow signed : SOME) {
      String theirs =
          new Webhook(signed.secret().reveal())
              .sign(signed.id(), signed.timestamp(), signed.payload());
      var verifier = new WebhookVerifier(List.of(signed.secret()), InstantSource.system());
      assertEquals(
          Verdict.GENUINE,
          verifier.verify(
              signed.id(), "" + signed.timestamp(), theirs, signed.payload().getBytes(UTF_8)));
    }
  }
}
