package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fairgate.server.webhook.signature.WebhookVerifier.Verdict;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// One bit flipped anywhere, in a header, the body or the secret, and a delivery is not genuine.
class OneBitPropertyTest {
  private static final int SEEDS = 60;

  private record Delivery(byte[] id, byte[] timestamp, byte[] signatures, byte[] payload) {
    Verdict judged(WebhookSecret secret, long now) {
      return new WebhookVerifier(List.of(secret), () -> Instant.ofEpochSecond(now))
          .verify(text(id), text(timestamp), text(signatures), payload);
    }

    private static String text(byte[] bytes) {
      return new String(bytes, ISO_8859_1);
    }

    List<byte[]> parts() {
      return List.of(id, timestamp, signatures, payload);
    }
  }

  @Test
  void aFlippedBitIsNeverGenuine() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var chance = new SplittableRandom(seed);
      byte[] key = new byte[24 + chance.nextInt(41)];
      chance.nextBytes(key);
      byte[] payload = new byte[chance.nextInt(200)];
      chance.nextBytes(payload);
      long now = 1_700_000_000L + chance.nextInt(100_000_000);
      Delivery delivery = signed(key, now, payload);
      assertEquals(Verdict.GENUINE, delivery.judged(secret(key), now), "seed " + seed);
      for (byte[] part : delivery.parts()) {
        flipEach(part, "seed " + seed, () -> delivery.judged(secret(key), now));
      }
      flipEach(key, "key, seed " + seed, () -> delivery.judged(secret(key), now));
      assertEquals(Verdict.GENUINE, delivery.judged(secret(key), now), "seed " + seed);
    }
  }

  private static void flipEach(byte[] part, String where, Supplier<Verdict> judge) {
    for (int bit = 0; bit < part.length * 8; bit++) {
      part[bit / 8] ^= (byte) (1 << (bit % 8));
      assertNotEquals(Verdict.GENUINE, judge.get(), where + ", bit " + bit);
      part[bit / 8] ^= (byte) (1 << (bit % 8));
    }
  }

  private static Delivery signed(byte[] key, long now, byte[] payload) {
    String signatures = WebhookSignature.sign(List.of(secret(key)), "msg_mia", now, payload);
    return new Delivery(
        "msg_mia".getBytes(ISO_8859_1),
        Long.toString(now).getBytes(ISO_8859_1),
        signatures.getBytes(ISO_8859_1),
        payload);
  }

  private static WebhookSecret secret(byte[] key) {
    return WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(key)).orElseThrow();
  }
}
