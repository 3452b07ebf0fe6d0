package io.fairgate.server.webhook.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ServerSocketFactory;

/// A receiver on a local socket that behaves as a test tells it to.
public final class Receiver implements AutoCloseable {
  private final ServerSocket server;
  private final Behaviour behaviour;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /// Every request that came whole, in order.
  public final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

  /// What a receiver does with a request; the connection closes behind it.
  public interface Behaviour {
    void answer(Request request, Socket socket) throws IOException;
  }

  public record Request(String line, Map<String, String> headers, byte[] body) {}

  private Receiver(ServerSocket server, Behaviour behaviour) {
    this.server = server;
    this.behaviour = behaviour;
    Thread.ofVirtual().start(this::accept);
  }

  public static Receiver plain(Behaviour behaviour) throws IOException {
    return plain("127.0.0.1", 0, behaviour);
  }

  public static Receiver plain(String address, int port, Behaviour behaviour) throws IOException {
    return on(ServerSocketFactory.getDefault(), address, port, behaviour);
  }

  public static Receiver on(
      ServerSocketFactory factory, String address, int port, Behaviour behaviour)
      throws IOException {
    ServerSocket server = factory.createServerSocket();
    server.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port), 1_000);
    return new Receiver(server, behaviour);
  }

  /// One that answers with a status line and headers, and no body.
  public static Behaviour saying(String head) {
    return (request, socket) -> write(socket, "HTTP/1.1 " + head + "\r\nContent-Length: 0\r\n\r\n");
  }

  /// One that takes the request and never answers.
  public static Behaviour hanging() {
    return (request, socket) -> socket.getInputStream().read();
  }

  public static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = read(socket.getInputStream());
      requests.add(request);
      behaviour.answer(request, socket);
    } catch (IOException gone) {
      // Whoever spoke to us has left, or spoke no TLS: the test sees it from the other side.
    }
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        throw new IOException("not HTTP");
      }
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Request(line, headers, body);
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("ended");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
