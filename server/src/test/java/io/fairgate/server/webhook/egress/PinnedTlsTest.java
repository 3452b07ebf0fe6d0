package io.fairgate.server.webhook.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fairgate.server.webhook.egress.Answer.Answered;
import io.fairgate.server.webhook.egress.Answer.Unanswered;
import io.fairgate.server.webhook.egress.Answer.Why;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// TLS is spoken with the address that was checked, under the name that was asked for.
class PinnedTlsTest {
  private static final String NAME = "hooks.northwind.example";
  private static final byte[] BODY = "{}".getBytes(UTF_8);
  private static SSLContext context;

  @BeforeAll
  static void makeACertificate() throws IOException, GeneralSecurityException {
    context = Certificate.of(NAME);
  }

  private static Receiver tls(String address, int port, Receiver.Behaviour behaviour)
      throws IOException {
    return Receiver.on(context.getServerSocketFactory(), address, port, behaviour);
  }

  private static Answer sent(Resolver resolver, String url, int port) {
    var egress = new Egress(EgressSettings.open(Set.of(port)), resolver);
    try (HttpsPost post = new HttpsPost(PostLimits.DEFAULT, context.getSocketFactory())) {
      return post.send(
          assertInstanceOf(Admitted.class, egress.admit(url)), Map.of("webhook-id", "msg"), BODY);
    }
  }

  @Test
  void theNameIsAskedForAndNamedInTheRequest() throws Exception {
    var asked = new CompletableFuture<List<SNIServerName>>();
    try (Receiver receiver =
        tls(
            "127.0.0.1",
            0,
            (request, socket) -> {
              var session = (ExtendedSSLSession) ((SSLSocket) socket).getSession();
              asked.complete(session.getRequestedServerNames());
              Receiver.saying("200 OK").answer(request, socket);
            })) {
      int port = receiver.port();
      Names names = new Names().then(NAME, "127.0.0.1");
      assertEquals(
          new Answered(200, null), sent(names, "https://" + NAME + ":" + port + "/a", port));
      assertEquals(NAME, new String(asked.get().getFirst().getEncoded(), UTF_8));
      assertEquals(NAME + ":" + port, receiver.requests.remove().headers().get("host"));
    }
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws IOException {
    try (Receiver receiver = tls("127.0.0.1", 0, Receiver.saying("200 OK"))) {
      int port = receiver.port();
      Names names = new Names().then("hooks.oskar.example", "127.0.0.1");
      assertEquals(
          new Unanswered(Why.TLS_FAILED),
          sent(names, "https://hooks.oskar.example:" + port + "/", port));
      assertEquals(
          new Unanswered(Why.TLS_FAILED), sent(names, "https://127.0.0.1:" + port + "/", port));
      assertNull(receiver.requests.peek());
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    SSLContext other = Certificate.of("other.example");
    try (Receiver receiver =
        Receiver.on(other.getServerSocketFactory(), "127.0.0.1", 0, Receiver.saying("200 OK"))) {
      int port = receiver.port();
      Names names = new Names().then("other.example", "127.0.0.1");
      assertEquals(
          new Unanswered(Why.TLS_FAILED), sent(names, "https://other.example:" + port + "/", port));
    }
  }

  @Test
  void plainHttpBehindHttpsIsNoTls() throws IOException {
    try (Receiver receiver = Receiver.plain(Receiver.saying("200 OK"))) {
      int port = receiver.port();
      Names names = new Names().then(NAME, "127.0.0.1");
      assertInstanceOf(Unanswered.class, sent(names, "https://" + NAME + ":" + port + "/", port));
    }
  }

  @Test
  void aNameThatLeadsElsewhereAMomentLaterDoesNotMoveTheConnection() throws IOException {
    try (Receiver checked = tls("127.0.0.2", 0, Receiver.saying("200 OK"));
        Receiver inside = tls("127.0.0.1", checked.port(), Receiver.saying("200 OK"))) {
      int port = checked.port();
      Names names = new Names().then(NAME, "127.0.0.2").then(NAME, "127.0.0.1");
      assertEquals(
          new Answered(200, null), sent(names, "https://" + NAME + ":" + port + "/", port));
      assertEquals(1, names.lookups(NAME));
      assertEquals(1, checked.requests.size());
      assertNull(inside.requests.peek());
    }
  }

  @Test
  void theNextAddressIsTriedWhenOneDoesNotTakeUs() throws IOException {
    try (Receiver receiver = tls("127.0.0.3", 0, Receiver.saying("200 OK"))) {
      int port = receiver.port();
      Names names = new Names().then(NAME, "127.0.0.2", "127.0.0.3");
      assertEquals(
          new Answered(200, null), sent(names, "https://" + NAME + ":" + port + "/", port));
    }
  }

  @Test
  void aLookupThatHangsIsLeftInTime() throws Exception {
    var never = new CompletableFuture<List<InetAddress>>();
    try (var resolver = new SystemResolver(name -> never.join(), Duration.ofMillis(50))) {
      var egress = new Egress(EgressSettings.strict(), resolver);
      assertInstanceOf(Refused.class, egress.admit("https://" + NAME + "/"));
      never.complete(List.of());
    }
  }
}
