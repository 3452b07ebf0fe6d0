package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/// A delivery as Fairgate signs it at this moment, since foreign verifiers look at the real clock.
record SignedNow(
    WebhookSecret secret, String id, long timestamp, String signature, String payload) {
  private static final String LETTERS = "abcäöü €漢字😀{}[]\":,.\\ \n\t0123";

  static List<SignedNow> some(int seed, int count, long now) {
    var chance = new SplittableRandom(seed);
    List<SignedNow> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      WebhookSecret old = secret(chance);
      WebhookSecret secret = secret(chance);
      String id = "msg_" + Long.toUnsignedString(chance.nextLong(), 36);
      String payload = text(chance);
      List<WebhookSecret> live = i % 2 == 0 ? List.of(secret) : List.of(old, secret);
      String signature = WebhookSignature.sign(live, id, now, payload.getBytes(UTF_8));
      some.add(new SignedNow(secret, id, now, signature, payload));
    }
    return some;
  }

  SignedNow withPayload(String other) {
    return new SignedNow(secret, id, timestamp, signature, other);
  }

  String json() {
    return "{\"secret\":\""
        + secret.reveal()
        + "\",\"id\":\""
        + id
        + "\",\"timestamp\":\""
        + timestamp
        + "\",\"signature\":\""
        + signature
        + "\",\"payload\":\""
        + Base64.getEncoder().encodeToString(payload.getBytes(UTF_8))
        + "\"}";
  }

  private static WebhookSecret secret(SplittableRandom chance) {
    byte[] key = new byte[24 + chance.nextInt(41)];
    chance.nextBytes(key);
    String text = "whsec_" + Base64.getEncoder().encodeToString(key);
    return WebhookSecret.parse(text).orElseThrow();
  }

  /// A JSON string of odd letters: the npm verifier parses what it verified.
  private static String text(SplittableRandom chance) {
    int[] letters = LETTERS.codePoints().toArray();
    var text = new StringBuilder("{\"type\":\"decision.made\",\"data\":\"");
    for (int i = chance.nextInt(60); i > 0; i--) {
      int letter = letters[chance.nextInt(letters.length)];
      if (letter != '"' && letter != '\\' && letter >= ' ') {
        text.appendCodePoint(letter);
      }
    }
    return text.append("\"}").toString();
  }
}
