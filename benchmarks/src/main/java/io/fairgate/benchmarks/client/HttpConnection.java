package io.fairgate.benchmarks.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/// One connection that is kept: a request, its reply, the next request. It shares the machine with
/// whom it measures, so that it does as little as HTTP/1.1 lets it.
public final class HttpConnection implements Closeable {
  private static final int CONNECT_MILLIS_MAX = 2_000;
  private static final int REPLY_MILLIS_MAX = 30_000;
  private static final int LINE_MAX = 8_192;

  private final Socket socket = new Socket();
  private final InputStream in;
  private final OutputStream out;
  private final byte[] line = new byte[LINE_MAX];

  /// What came back. `retryAfter` is the header's text, empty when there was none.
  public record Reply(int status, String retryAfter, byte[] body) {
    public String text() {
      return new String(body, UTF_8);
    }
  }

  public HttpConnection(URI server) throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MILLIS_MAX);
    socket.setSoTimeout(REPLY_MILLIS_MAX);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    out = socket.getOutputStream();
  }

  /// A whole request as bytes, to be sent as it is. `headers` are lines with their ends.
  public static byte[] request(String method, String path, String headers, byte[] body) {
    byte[] head =
        (method
                + ' '
                + path
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + headers
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    byte[] whole = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  public Reply send(byte[] request) throws IOException {
    out.write(request);
    return reply();
  }

  private Reply reply() throws IOException {
    String status = line();
    int length = -1;
    boolean isChunked = false;
    String retryAfter = "";
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).strip();
      String name = header.substring(0, Math.max(0, colon));
      if (name.equalsIgnoreCase("Content-Length")) {
        length = Integer.parseInt(value);
      } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
        isChunked = value.equalsIgnoreCase("chunked");
      } else if (name.equalsIgnoreCase("Retry-After")) {
        retryAfter = value;
      }
    }
    byte[] body = isChunked ? chunks() : in.readNBytes(Math.max(0, length));
    if (!isChunked && body.length < length) {
      throw new EOFException("the reply ends in the middle");
    }
    return new Reply(Integer.parseInt(status.substring(9, 12)), retryAfter, body);
  }

  private byte[] chunks() throws IOException {
    byte[] body = {};
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      byte[] chunk = in.readNBytes(size);
      if (chunk.length < size) {
        throw new EOFException("the reply ends in the middle");
      }
      int from = body.length;
      body = Arrays.copyOf(body, from + size);
      System.arraycopy(chunk, 0, body, from, size);
      line();
    }
    line();
    return body;
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private String line() throws IOException {
    int length = 0;
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next == '\n') {
        boolean hasReturn = length > 0 && line[length - 1] == '\r';
        return new String(line, 0, hasReturn ? length - 1 : length, ISO_8859_1);
      }
      if (length == LINE_MAX) {
        throw new IOException("a line of the reply is longer than " + LINE_MAX);
      }
      line[length++] = (byte) next;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is gone either way.
    }
  }
}
