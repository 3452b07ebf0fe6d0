package io.fairgate.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;

/// Closes connections whose request's head does not come to its end.
///
/// Jetty's idle time begins anew with each byte, so that a byte a minute holds a connection for
/// hours. This one looks at all connections a few times in the time that a head may take, and
/// closes those whose same head it has seen unfinished for so long.
public final class HeadWatch implements AutoCloseable {
  private static final int LOOKS = 5;

  /// A head that was seen unfinished: which request of its connection, and when first.
  private record Begun(long request, long seenAtNanos) {}

  private final AbstractConnector connector;
  private final long headMillis;
  private IdentityHashMap<EndPoint, Begun> begun = new IdentityHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("head-watch").daemon().unstarted(task));

  public HeadWatch(AbstractConnector connector, Limits limits) {
    this.connector = connector;
    headMillis = limits.headMillis();
    long every = Math.max(1, headMillis / LOOKS);
    var _ = clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = System.nanoTime();
    IdentityHashMap<EndPoint, Begun> still = new IdentityHashMap<>();
    for (EndPoint end : connector.getConnectedEndPoints()) {
      if (end.getConnection() instanceof HttpConnection connection && isInHead(connection)) {
        Begun before = begun.get(end);
        long request = connection.getMessagesIn();
        long seenAt = before != null && before.request() == request ? before.seenAtNanos() : now;
        if (now - seenAt >= TimeUnit.MILLISECONDS.toNanos(headMillis)) {
          end.write(Callback.from(end::close, failure -> end.close()), answer());
        } else {
          still.put(end, new Begun(request, seenAt));
        }
      }
    }
    begun = still;
  }

  private static boolean isInHead(HttpConnection connection) {
    HttpParser parser = connection.getParser();
    return parser.inHeaderState() && !parser.isStart();
  }

  private static ByteBuffer answer() {
    String requestId = RequestId.next();
    byte[] body =
        ProblemJson.of(
            Problem.of(Code.TOO_SLOW, "send the whole head of a request at once"), requestId);
    byte[] head =
        ("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: "
                + ProblemJson.TYPE
                + "\r\nRequest-Id: "
                + requestId
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(US_ASCII);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
