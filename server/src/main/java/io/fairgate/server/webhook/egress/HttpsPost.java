package io.fairgate.server.webhook.egress;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.fairgate.server.webhook.egress.Answer.Unanswered;
import io.fairgate.server.webhook.egress.Answer.Why;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One HTTP/1.1 POST to an admitted destination: to the checked address, under the name that was
/// asked for, following nothing.
///
/// The JDK's own client looks names up by itself, after any check; that is why there is a socket
/// here. A watchdog cuts the connection when the whole takes too long, whatever it waits for.
public final class HttpsPost implements AutoCloseable {
  private static final String[] TLS = {"TLSv1.3", "TLSv1.2"};

  /// How long the rest of an answer is waited for whose status is known.
  private static final int DRAIN_MILLIS = 1_000;

  private final PostLimits limits;
  private final SSLSocketFactory tls;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor watchdog;

  public HttpsPost(PostLimits limits, SSLSocketFactory tls) {
    this.limits = limits;
    this.tls = tls;
    this.watchdog =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("webhook-watchdog").factory());
    watchdog.setRemoveOnCancelPolicy(true);
    watchdog.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /// Sends and waits for the answer, within the limits. The header values are visible ASCII.
  public Answer send(Admitted to, Map<String, String> headers, byte[] body) {
    byte[] request = request(to.destination(), headers, body);
    try (var connection = new Connection()) {
      open.add(connection);
      ScheduledFuture<?> cut =
          watchdog.schedule(connection::cut, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
      try {
        return send(connection, to, request);
      } finally {
        cut.cancel(false);
        open.remove(connection);
      }
    } catch (RejectedExecutionException closed) {
      return new Unanswered(Why.NOT_CONNECTED);
    }
  }

  /// Cuts what is under way; nothing more is sent.
  @Override
  public void close() {
    watchdog.shutdown();
    open.forEach(Connection::cut);
  }

  private Answer send(Connection connection, Admitted to, byte[] request) {
    Why failing = Why.NOT_CONNECTED;
    try {
      Socket socket = connection.open(to.addresses(), to.destination().port(), limits.connect());
      failing = Why.TLS_FAILED;
      Socket line = to.destination().isTls() ? secured(socket, to.destination()) : socket;
      failing = Why.CUT_OFF;
      line.getOutputStream().write(request);
      line.getOutputStream().flush();
      var reader = new AnswerReader(new BufferedInputStream(line.getInputStream()));
      Answer answer = reader.answer();
      drain(socket, reader);
      return answer;
    } catch (IOException failed) {
      return new Unanswered(why(failing, failed, connection));
    }
  }

  private static Why why(Why failing, IOException failed, Connection connection) {
    if (connection.isCut()) {
      return Why.TIMED_OUT;
    }
    return failing == Why.NOT_CONNECTED && failed instanceof SocketTimeoutException
        ? Why.CONNECT_TIMED_OUT
        : failing;
  }

  /// The status says it all; what becomes of the rest changes nothing.
  private static void drain(Socket socket, AnswerReader reader) {
    try {
      socket.setSoTimeout(DRAIN_MILLIS);
      reader.drain();
    } catch (IOException enough) {
      // The answer stands, whether or not its body came whole.
    }
  }

  /// TLS under the destination's name: asked for (SNI), and held against the certificate.
  private Socket secured(Socket socket, Destination destination) throws IOException {
    String host = destination.bareHost();
    var secured = (SSLSocket) tls.createSocket(socket, host, destination.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(TLS);
    if (!destination.isLiteral()) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static byte[] request(Destination destination, Map<String, String> headers, byte[] body) {
    var head = new StringBuilder(512);
    head.append("POST ").append(destination.target()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(destination.authority()).append("\r\n");
    head.append("User-Agent: Fairgate-Webhooks/1\r\n");
    head.append("Accept: */*\r\n");
    head.append("Content-Type: application/json\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    head.append("Connection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + visible(value) + "\r\n"));
    head.append("\r\n");
    var request = new ByteArrayOutputStream(head.length() + body.length);
    request.writeBytes(head.toString().getBytes(US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static String visible(String value) {
    if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("a header's value is visible ASCII");
    }
    return value;
  }
}
