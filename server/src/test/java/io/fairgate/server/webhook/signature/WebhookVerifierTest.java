package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.server.webhook.signature.WebhookVerifier.Verdict;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookVerifierTest {
  private static final long NOW = 1_767_603_600;
  private static final byte[] PAYLOAD = "{\"type\":\"decision.made\"}".getBytes(UTF_8);
  private static final WebhookSecret OLD = secret(1);
  private static final WebhookSecret NEW = secret(2);

  private static WebhookSecret secret(int seed) {
    byte[] key = new byte[32];
    key[0] = (byte) seed;
    String text = "whsec_" + Base64.getEncoder().encodeToString(key);
    return WebhookSecret.parse(text).orElseThrow();
  }

  private static Verdict verify(String id, String timestamp, String signatures) {
    var verifier = new WebhookVerifier(List.of(NEW), () -> Instant.ofEpochSecond(NOW));
    return verifier.verify(id, timestamp, signatures, PAYLOAD);
  }

  private static String signed(long timestamp, WebhookSecret... secrets) {
    return WebhookSignature.sign(List.of(secrets), "msg_1", timestamp, PAYLOAD);
  }

  @Test
  void whatWasSignedJustNowIsGenuine() {
    assertEquals(Verdict.GENUINE, verify("msg_1", "" + NOW, signed(NOW, NEW)));
  }

  @Test
  void oneOfTwoLiveSecretsIsEnough() {
    assertEquals(Verdict.GENUINE, verify("msg_1", "" + NOW, signed(NOW, OLD, NEW)));
    assertEquals(Verdict.GENUINE, verify("msg_1", "" + NOW, signed(NOW, NEW, OLD)));
  }

  @Test
  void theOldSecretIsOfNoUseAfterRotation() {
    assertEquals(Verdict.NOT_SIGNED, verify("msg_1", "" + NOW, signed(NOW, OLD)));
  }

  @Test
  void threeHundredSecondsAreTakenAndOneMoreIsNot() {
    for (long off : new long[] {-300, 300}) {
      assertEquals(Verdict.GENUINE, verify("msg_1", "" + (NOW + off), signed(NOW + off, NEW)));
    }
    assertEquals(Verdict.STALE, verify("msg_1", "" + (NOW - 301), signed(NOW - 301, NEW)));
    assertEquals(
        Verdict.FROM_THE_FUTURE, verify("msg_1", "" + (NOW + 301), signed(NOW + 301, NEW)));
  }

  @Test
  void theSignatureOfAnotherIdOrTimeDoesNotFit() {
    assertEquals(Verdict.NOT_SIGNED, verify("msg_2", "" + NOW, signed(NOW, NEW)));
    assertEquals(Verdict.NOT_SIGNED, verify("msg_1", "" + (NOW + 1), signed(NOW, NEW)));
  }

  @Test
  void aBodyThatWasWrittenAnewDoesNotFit() {
    var verifier = new WebhookVerifier(List.of(NEW), () -> Instant.ofEpochSecond(NOW));
    byte[] anew = "{\"type\": \"decision.made\"}".getBytes(UTF_8);
    assertEquals(Verdict.NOT_SIGNED, verifier.verify("msg_1", "" + NOW, signed(NOW, NEW), anew));
  }

  @Test
  void emptyAndMangledSignaturesDoNotFit() {
    String genuine = signed(NOW, NEW);
    for (String signatures :
        List.of(
            "",
            " ",
            "v1,",
            "v1",
            ",",
            "v1, ",
            "v1,!!!!",
            "v1a" + genuine.substring(2),
            "V1" + genuine.substring(2),
            genuine.substring(0, genuine.length() - 1),
            genuine + "=",
            genuine.substring(3),
            genuine.replace(",", ", "))) {
      assertEquals(Verdict.NOT_SIGNED, verify("msg_1", "" + NOW, signatures), signatures);
    }
  }

  @Test
  void noMoreThanTenSignaturesAreLookedAt() {
    String genuine = signed(NOW, NEW);
    assertEquals(Verdict.GENUINE, verify("msg_1", "" + NOW, "v1,x ".repeat(9) + genuine));
    assertEquals(Verdict.NOT_SIGNED, verify("msg_1", "" + NOW, "v1,x ".repeat(10) + genuine));
    assertEquals(Verdict.NOT_SIGNED, verify("msg_1", "" + NOW, "v1,x ".repeat(1_000) + genuine));
  }

  @Test
  void aHeaderThatIsMissingOrNotOfItsFormIsNamedSo() {
    String genuine = signed(NOW, NEW);
    assertEquals(Verdict.NOT_OF_THE_FORM, verify(null, "" + NOW, genuine));
    assertEquals(Verdict.NOT_OF_THE_FORM, verify("msg_1", null, genuine));
    assertEquals(Verdict.NOT_OF_THE_FORM, verify("msg_1", "" + NOW, null));
    for (String id : List.of("", "a.b", "a b", "ä", "x".repeat(257), "a\n")) {
      assertEquals(Verdict.NOT_OF_THE_FORM, verify(id, "" + NOW, genuine), id);
    }
    for (String timestamp :
        List.of("", "-1", "+" + NOW, "0" + NOW, NOW + ".0", "1e9", "9".repeat(13), " " + NOW)) {
      assertEquals(Verdict.NOT_OF_THE_FORM, verify("msg_1", timestamp, genuine), timestamp);
    }
  }

  @Test
  void anIdWithADotIsNeverSigned() {
    assertThrows(
        IllegalArgumentException.class,
        () -> WebhookSignature.sign(List.of(NEW), "a.1", NOW, PAYLOAD));
  }

  @Test
  void aSecretHasTwentyFourToSixtyFourBytes() {
    for (int bytes = 0; bytes <= 70; bytes++) {
      String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
      assertEquals(bytes >= 24 && bytes <= 64, WebhookSecret.parse(text).isPresent(), text);
    }
  }

  @Test
  void whatIsNoSecretIsNotTakenForOne() {
    String base64 = "b25lIG9uZSBvbmUgb25lIG9uZSBvbmUg";
    assertTrue(WebhookSecret.parse("whsec_" + base64).isPresent());
    for (String text :
        List.of("", "whsec_", base64, "WHSEC_" + base64, "whsec_" + base64 + "!", "whsec_ä")) {
      assertEquals(Optional.empty(), WebhookSecret.parse(text), text);
    }
  }

  @Test
  void aDrawnSecretIsReadBackAndDoesNotShow() {
    WebhookSecret drawn = WebhookSecret.draw(new SecureRandom());
    assertEquals(Optional.of(drawn), WebhookSecret.parse(drawn.reveal()));
    assertNotEquals(drawn, WebhookSecret.draw(new SecureRandom()));
    assertFalse(drawn.toString().contains(drawn.reveal().substring(6, 10)));
  }
}
