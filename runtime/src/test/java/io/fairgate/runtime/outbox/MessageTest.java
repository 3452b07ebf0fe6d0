package io.fairgate.runtime.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static Message made(String tenant, String subject, String type) {
    return Message.of(tenant, subject, 3, type, 1_767_603_600_000L, "{\"a\":1}".getBytes(UTF_8));
  }

  @Test
  void theSameSubjectGivesTheSameIdAndTheSameBytes() {
    Message one = made("default", "A2", "decision.made");
    Message again = made("default", "A2", "decision.made");
    assertEquals(one.id(), again.id());
    assertArrayEquals(one.payload(), again.payload());
  }

  @Test
  void anotherTenantSubjectOrTypeGivesAnotherId() {
    String id = made("default", "A2", "decision.made").id();
    assertNotEquals(id, made("other", "A2", "decision.made").id());
    assertNotEquals(id, made("default", "A3", "decision.made").id());
    assertNotEquals(id, made("default", "A2", "order.closed").id());
  }

  @Test
  void anIdIsSafeInsideASignature() {
    assertTrue(made("a.b", "c.d", "decision.made").id().matches("msg_[A-Za-z0-9_-]{22}"));
  }

  @Test
  void thePayloadIsTypeTimestampAndData() {
    assertEquals(
        "{\"type\":\"decision.made\",\"timestamp\":\"2026-01-05T09:00:00Z\",\"data\":{\"a\":1}}",
        new String(made("default", "A2", "decision.made").payload(), UTF_8));
  }

  @Test
  void aTypeIsWordsWithDots() {
    for (String type : List.of("", ".", "a.", "A", "a\"b", "a b", "a..b")) {
      assertThrows(IllegalArgumentException.class, () -> made("default", "A2", type), type);
    }
  }

  @Test
  void anEndpointWantsItsOwnTenantAlone() {
    var all = new Endpoint("ep", "default", "https://a.example", Set.of(), List.of("s"), true);
    var some =
        new Endpoint("ep", "default", "https://a.example", Set.of("x.y"), List.of("s"), true);
    assertTrue(all.wants(made("default", "A2", "decision.made")));
    assertFalse(all.wants(made("other", "A2", "decision.made")));
    assertFalse(some.wants(made("default", "A2", "decision.made")));
    assertTrue(some.wants(made("default", "A2", "x.y")));
  }

  @Test
  void noSecretShowsInText() {
    var endpoint =
        new Endpoint("ep", "default", "https://a.example", Set.of(), List.of("whsec_x"), true);
    assertFalse(endpoint.toString().contains("whsec_"));
  }
}
