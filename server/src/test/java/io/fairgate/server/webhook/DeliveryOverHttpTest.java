package io.fairgate.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import io.fairgate.server.webhook.egress.EgressSettings;
import io.fairgate.server.webhook.egress.PostLimits;
import io.fairgate.server.webhook.egress.Receiver;
import io.fairgate.server.webhook.egress.Receiver.Behaviour;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// From the journal to a receiver's socket and back, with each way in which a receiver may answer.
class DeliveryOverHttpTest {
  private static final PostLimits SHORT =
      new PostLimits(Duration.ofMillis(500), Duration.ofMillis(500));

  private static String told(Behaviour behaviour) throws Exception {
    try (Receiver receiver = Receiver.plain(behaviour);
        Post post = new Post(Post.local(receiver.port()), SHORT)) {
      post.put("mia", receiver.port());
      post.add(1);
      return post.told.take();
    }
  }

  @Test
  void aForeignVerifierTakesWhatArrivesWithEitherSecret() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.saying("204 No Content"));
        Post post = new Post(Post.local(receiver.port()), PostLimits.DEFAULT)) {
      post.put("mia", receiver.port());
      post.add(1);
      assertEquals("mia has 1", post.told.take());
      Receiver.Request request = receiver.requests.take();
      assertEquals("POST /hooks/mia HTTP/1.1", request.line());
      Map<String, List<String>> headers = new HashMap<>();
      request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
      for (String secret : List.of(Post.SECRET, Post.NEXT_SECRET)) {
        var foreign = new Webhook(secret);
        assertDoesNotThrow(() -> foreign.verify(new String(request.body(), UTF_8), headers));
      }
      assertEquals(post.journal.all().getFirst().id(), request.headers().get("webhook-id"));
    }
  }

  @Test
  void aRedirectIsAFailureAndLeadsNowhere() throws Exception {
    try (Receiver inside = Receiver.plain(Receiver.saying("200 OK"))) {
      String location = "http://127.0.0.1:" + inside.port() + "/";
      for (String status : List.of("301 Moved", "302 Found", "307 Temporary", "308 Permanent")) {
        assertEquals(
            "mia lacks 1: answered " + status.substring(0, 3) + "; redirects are not followed",
            told(Receiver.saying(status + "\r\nLocation: " + location)));
      }
      assertNull(inside.requests.peek());
    }
  }

  @Test
  void whoIsGoneForGoodIsHalted() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.saying("410 Gone"));
        Post post = new Post(Post.local(receiver.port()), SHORT)) {
      post.put("mia", receiver.port());
      post.add(1);
      assertEquals("mia lacks 1: answered 410: gone for good", post.told.take());
      assertEquals("mia is halted: GONE", post.told.take());
    }
  }

  @Test
  void whoAsksForRestIsLeftAlone() throws Exception {
    for (String status : List.of("429 Too Many", "503 Busy")) {
      try (Receiver receiver = Receiver.plain(Receiver.saying(status + "\r\nRetry-After: 3600"));
          Post post = new Post(Post.local(receiver.port()), SHORT)) {
        long began = System.currentTimeMillis();
        post.put("mia", receiver.port());
        post.add(1);
        assertEquals("mia lacks 1: answered " + status.substring(0, 3), post.told.take());
        post.deliveries.close();
        assertTrue(post.outbox.progress("mia").notBeforeMillis() >= began + 3_600_000);
        assertTrue(post.outbox.nextDueMillis("mia") >= began + 3_600_000);
      }
    }
  }

  @Test
  void whoHangsOrDropsHasNotGotIt() throws Exception {
    assertEquals("mia lacks 1: the answer took too long", told(Receiver.hanging()));
    assertEquals(
        "mia lacks 1: the connection was cut before the answer was whole",
        told((request, socket) -> Receiver.write(socket, "HTTP/1.1 200 OK\r\nConte")));
    assertEquals(
        "mia lacks 1: the answer was not HTTP",
        told((request, socket) -> Receiver.write(socket, "OK\r\n\r\n")));
  }

  @Test
  void whatAReceiverSaysIsNeverShown() throws Exception {
    assertEquals(
        "mia lacks 1: answered 500",
        told((request, socket) ->
            Receiver.write(socket, "HTTP/1.1 500 secret\r\nx: secret\r\n\r\nsecret")));
  }

  @Test
  void nothingGoesToAPrivateAddress() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.saying("200 OK"));
        Post post =
            new Post(new EgressSettings(Set.of(receiver.port()), false), PostLimits.DEFAULT)) {
      post.put("mia", receiver.port());
      post.add(1);
      assertEquals("mia lacks 1: url must begin with https://", post.told.take());
      post.deliveries.put(Desk.endpoint("theo"), 0);
      assertEquals(
          "theo lacks 1: url's host must be known, and lead to public addresses alone",
          post.told.take());
      assertNull(receiver.requests.peek());
    }
  }

  @Test
  void stoppingCutsAHangingReceiverAndSendsItAgainLater() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.hanging())) {
      var post = new Post(Post.local(receiver.port()), PostLimits.DEFAULT);
      post.put("mia", receiver.port());
      post.add(1);
      receiver.requests.take();
      post.deliveries.close(Duration.ZERO);
      assertEquals(0, post.outbox.progress("mia").place());
      assertEquals(0, post.outbox.waiting("mia"));
    }
  }
}
