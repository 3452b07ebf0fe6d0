package io.fairgate.server.webhook.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.server.webhook.egress.Answer.Answered;
import io.fairgate.server.webhook.egress.Answer.Unanswered;
import io.fairgate.server.webhook.egress.Answer.Why;
import io.fairgate.server.webhook.egress.Receiver.Behaviour;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/// Plain HTTP on loopback: how receivers behave, and what is made of it.
class HttpsPostTest {
  private static final byte[] BODY = "{\"type\":\"decision.made\"}".getBytes(UTF_8);
  private static final PostLimits SHORT =
      new PostLimits(Duration.ofMillis(300), Duration.ofMillis(700));

  private static HttpsPost post(PostLimits limits) {
    return new HttpsPost(limits, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private static Admitted to(int port, String path) {
    var egress = new Egress(EgressSettings.open(Set.of(port)), new Names());
    return assertInstanceOf(Admitted.class, egress.admit("http://127.0.0.1:" + port + path));
  }

  private static Answer sent(Behaviour behaviour) throws IOException {
    return sent(behaviour, BODY);
  }

  private static Answer sent(Behaviour behaviour, byte[] body) throws IOException {
    try (Receiver receiver = Receiver.plain(behaviour);
        HttpsPost post = post(SHORT)) {
      return post.send(to(receiver.port(), "/"), Map.of(), body);
    }
  }

  @Test
  void theRequestIsPlainAndWhole() throws IOException {
    try (Receiver receiver = Receiver.plain(Receiver.saying("200 OK"));
        HttpsPost post = post(PostLimits.DEFAULT)) {
      Answer answer =
          post.send(to(receiver.port(), "/hooks?a=b"), Map.of("webhook-id", "msg_1"), BODY);
      assertEquals(new Answered(200, null), answer);
      Receiver.Request request = receiver.requests.remove();
      assertEquals("POST /hooks?a=b HTTP/1.1", request.line());
      assertEquals("127.0.0.1:" + receiver.port(), request.headers().get("host"));
      assertEquals("application/json", request.headers().get("content-type"));
      assertEquals("close", request.headers().get("connection"));
      assertEquals("msg_1", request.headers().get("webhook-id"));
      assertArrayEquals(BODY, request.body());
    }
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
    try (Receiver inside = Receiver.plain(Receiver.saying("200 OK"))) {
      String location = "http://127.0.0.1:" + inside.port() + "/";
      Answer answer = sent(Receiver.saying("302 Found\r\nLocation: " + location));
      assertEquals(new Answered(302, null), answer);
      assertNull(inside.requests.peek());
    }
  }

  @Test
  void statusAndRetryAfterAreRead() throws IOException {
    assertEquals(new Answered(410, null), sent(Receiver.saying("410 Gone")));
    assertEquals(new Answered(429, "120"), sent(Receiver.saying("429 Slow\r\nretry-AFTER:  120 ")));
    assertEquals(
        new Answered(204, null),
        sent((request, socket) -> Receiver.write(socket, "HTTP/1.0 204\n\n")));
  }

  @Test
  void aReceiverThatHangsIsLeftInTime() throws IOException {
    long began = System.nanoTime();
    assertEquals(new Unanswered(Why.TIMED_OUT), sent(Receiver.hanging()));
    assertTrue(System.nanoTime() - began < 3_000_000_000L);
  }

  @Test
  void aReceiverThatTricklesItsHeadIsLeftInTime() throws IOException {
    Behaviour trickles =
        (request, socket) -> {
          for (String part = "HTTP/1.1 200 OK\r\nx: "; ; part = "y") {
            Receiver.write(socket, part);
            LockSupport.parkNanos(20_000_000);
          }
        };
    assertEquals(new Unanswered(Why.TIMED_OUT), sent(trickles));
  }

  @Test
  void aReceiverThatDoesNotReadIsLeftInTime() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 1);
        HttpsPost post = post(SHORT)) {
      Answer answer = post.send(to(deaf.getLocalPort(), "/"), Map.of(), new byte[32 << 20]);
      assertEquals(new Unanswered(Why.TIMED_OUT), answer);
    }
  }

  @Test
  void aConnectionCutHalfWayIsNoAnswer() throws IOException {
    for (String half :
        new String[] {"", "HTTP/1.1", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nA: b"}) {
      assertEquals(
          new Unanswered(Why.CUT_OFF),
          sent((request, socket) -> Receiver.write(socket, half)),
          half);
    }
  }

  @Test
  void aBodyCutHalfWayChangesNothing() throws IOException {
    assertEquals(
        new Answered(200, null),
        sent((request, socket) ->
            Receiver.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")));
  }

  @Test
  void whatIsNotHttpIsNoAnswer() throws IOException {
    for (String odd :
        new String[] {
          "\r\n\r\n",
          "SSH-2.0-OpenSSH_9.6\r\n\r\n",
          "HTTP/2 200 OK\r\n\r\n",
          "HTTP/1.1 20 OK\r\n\r\n",
          "HTTP/1.1 2000 OK\r\n\r\n",
          "HTTP/1.1 099 OK\r\n\r\n",
          "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
          "HTTP/1.1 200 OK\r\n folded: x\r\n\r\n",
          "HTTP/1.1 100 Continue\r\n\r\n".repeat(9),
          "HTTP/1.1 200 OK\r\nx: " + "y".repeat(17_000) + "\r\n\r\n",
          "HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(4_000) + "\r\n",
          "y".repeat(100_000)
        }) {
      assertEquals(
          new Unanswered(Why.NOT_HTTP),
          sent((request, socket) -> Receiver.write(socket, odd)),
          odd.substring(0, Math.min(30, odd.length())));
    }
  }

  @Test
  void informationalAnswersArePassedOver() throws IOException {
    assertEquals(
        new Answered(202, null),
        sent((request, socket) ->
            Receiver.write(socket, "HTTP/1.1 103 Hints\r\nA: b\r\n\r\nHTTP/1.1 202 Ok\r\n\r\n")));
  }

  @Test
  void ofABodyWithoutEndNoMoreThanSixtyFourKilobytesAreRead() throws IOException {
    var taken = new CompletableFuture<Integer>();
    Behaviour endless =
        (request, socket) -> {
          socket.setSendBufferSize(4_096);
          Receiver.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
          OutputStream out = socket.getOutputStream();
          int written = 0;
          try {
            for (; written < 64 << 20; written += 4_096) {
              out.write(new byte[4_096]);
            }
          } catch (IOException closed) {
            // As it should: the sender has left.
          }
          taken.complete(written);
        };
    assertEquals(new Answered(200, null), sent(endless));
    assertTrue(taken.join() < 16 << 20, "buffers of the machine included: " + taken.join());
  }

  @Test
  void aClosedPortIsNotConnected() throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0)) {
      port = server.getLocalPort();
    }
    try (HttpsPost post = post(SHORT)) {
      assertEquals(new Unanswered(Why.NOT_CONNECTED), post.send(to(port, "/"), Map.of(), BODY));
    }
  }

  @Test
  void closingCutsWhatIsUnderWayAndSendsNoMore() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.hanging())) {
      HttpsPost post = post(PostLimits.DEFAULT);
      var answer =
          CompletableFuture.supplyAsync(() -> post.send(to(receiver.port(), "/"), Map.of(), BODY));
      receiver.requests.take();
      post.close();
      assertInstanceOf(Unanswered.class, answer.get());
      assertInstanceOf(Unanswered.class, post.send(to(receiver.port(), "/"), Map.of(), BODY));
      assertNull(receiver.requests.peek());
    }
  }
}
