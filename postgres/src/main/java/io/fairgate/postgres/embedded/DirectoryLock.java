package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One node on one data directory: a lock that the kernel lets go when its process ends, however it
/// ends.
final class DirectoryLock implements AutoCloseable {
  /// What this process holds. A file that is held is not opened again, since the kernel lets go of
  /// a process's locks on a file when the process closes any channel on it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static DirectoryLock take(Path file) {
    if (!HELD.add(file)) {
      throw held(file, ProcessHandle.current().pid() + " (this one)");
    }
    boolean taken = false;
    try {
      DirectoryLock lock = new DirectoryLock(file, lockedByUs(file));
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        HELD.remove(file);
      }
    }
  }

  private static FileChannel lockedByUs(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        String holder = holder(channel);
        channel.close();
        throw held(file, holder);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
          0);
      return channel;
    } catch (IOException denied) {
      throw new UncheckedIOException("cannot lock " + file, denied);
    }
  }

  private static DatabaseRefused held(Path file, String holder) {
    return new DatabaseRefused(
        Reason.SECOND_NODE,
        "another node serves this data directory: process "
            + holder
            + " holds "
            + file
            + "; stop it first, or give this one a data directory of its own");
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException denied) {
      throw new UncheckedIOException("cannot let go of the data directory's lock", denied);
    } finally {
      HELD.remove(file);
    }
  }
}
