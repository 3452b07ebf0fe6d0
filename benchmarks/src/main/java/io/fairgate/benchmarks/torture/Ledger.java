package io.fairgate.benchmarks.torture;

import io.fairgate.marketplace.codec.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Every order that was acknowledged, and what the acknowledgement said: kept outside the node, and
/// in a file that is synced after each round.
final class Ledger implements Closeable {
  private final Map<Long, Long> answers = new ConcurrentHashMap<>();
  private final FileChannel file;

  Ledger(Path path) throws IOException {
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  void acknowledge(long order, byte[] answer) throws IOException {
    long digest = digest(answer);
    ByteBuffer line = ByteBuffer.allocate(16).putLong(order).putLong(digest).flip();
    synchronized (file) {
      while (line.hasRemaining()) {
        file.write(line);
      }
    }
    answers.put(order, digest);
  }

  /// Makes what was written so far outlast this machine too.
  void sync() throws IOException {
    file.force(false);
  }

  boolean isSame(long order, byte[] answer) {
    return digest(answer) == answers.getOrDefault(order, 0L);
  }

  int size() {
    return answers.size();
  }

  List<Long> orders() {
    return answers.keySet().stream().sorted().toList();
  }

  private static long digest(byte[] answer) {
    return ByteBuffer.wrap(Sha256.of(answer)).getLong();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
