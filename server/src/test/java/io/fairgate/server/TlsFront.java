package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Ends TLS in front of a server, as a proxy does: on a free port of this machine, with a
/// certificate for `localhost` that the JDK's keytool makes below `target`.
final class TlsFront implements AutoCloseable {
  private static final String PASSWORD = "northwind";

  private final Path certificate;
  private final ServerSocket socket;

  private TlsFront(Path certificate, ServerSocket socket) {
    this.certificate = certificate;
    this.socket = socket;
  }

  static TlsFront before(int port, Path folder) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    Path store = folder.resolve("localhost.p12").toAbsolutePath();
    Path certificate = folder.resolve("localhost.pem").toAbsolutePath();
    Files.deleteIfExists(store);
    Files.deleteIfExists(certificate);
    keytool(
        store, "-genkeypair -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -ext BC=ca:true");
    keytool(store, "-exportcert -rfc -file " + certificate);
    ServerSocket socket =
        context(store)
            .getServerSocketFactory()
            .createServerSocket(0, 0, InetAddress.getLoopbackAddress());
    var front = new TlsFront(certificate, socket);
    Thread.startVirtualThread(() -> front.accept(port));
    return front;
  }

  private static void keytool(Path store, String arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(
        List.of("-alias", "server", "-storepass", PASSWORD, "-keystore", store.toString()));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.onExit().join().exitValue() != 0) {
      throw new IOException(said);
    }
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Whoever is to trust this front trusts this certificate.
  Path certificate() {
    return certificate;
  }

  private void accept(int port) {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        Thread.startVirtualThread(() -> pass(client, server));
        Thread.startVirtualThread(() -> pass(server, client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException gone) {
      // Either side may hang up.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
