package io.fairgate.server.webhook.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection to one of some checked addresses, which another thread may cut at any time.
final class Connection implements AutoCloseable {
  /// Addresses that are tried, one after the other.
  private static final int TRIED_MAX = 4;

  private @Nullable Socket socket;
  private boolean isCut;

  /// Connects to the first address that takes us; they share the time.
  Socket open(List<InetAddress> addresses, int port, Duration patience) throws IOException {
    long until = System.nanoTime() + patience.toNanos();
    int tries = Math.min(addresses.size(), TRIED_MAX);
    IOException failed = new SocketTimeoutException();
    for (int i = 0; i < tries; i++) {
      long share = (until - System.nanoTime()) / (tries - i) / 1_000_000;
      if (share <= 0) {
        return fail(failed);
      }
      Socket next = next();
      try {
        next.connect(new InetSocketAddress(addresses.get(i), port), (int) share);
        next.setTcpNoDelay(true);
        return next;
      } catch (IOException unreachable) {
        failed = unreachable;
      }
    }
    return fail(failed);
  }

  private static Socket fail(IOException failed) throws IOException {
    throw failed;
  }

  private synchronized Socket next() throws IOException {
    if (isCut) {
      throw new SocketException("cut");
    }
    close();
    socket = new Socket();
    return socket;
  }

  synchronized boolean isCut() {
    return isCut;
  }

  /// Ends whatever is being waited for.
  synchronized void cut() {
    isCut = true;
    close();
  }

  /// Without a farewell, which could wait for a peer that does not read.
  @Override
  public synchronized void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException goneAlready) {
        socket = null;
      }
    }
  }
}
