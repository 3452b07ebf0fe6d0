package io.fairgate.benchmarks.torture;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A file system of its own in a file, mounted by loop: one whose power can be cut, or that is soon
/// full. Needs root, and ext4 in the kernel.
final class Disk implements Closeable {
  /// `EXT4_IOC_SHUTDOWN` of Linux' `ext4.h`: `_IOR('X', 125, __u32)`.
  private static final long SHUTDOWN = 0x8004587dL;

  /// `EXT4_GOING_FLAGS_NOLOGFLUSH`: what is not on the disk yet is gone.
  private static final int NOLOGFLUSH = 2;

  private static final int UNMOUNTS_MAX = 100;

  private final Path image;
  private final Path folder;

  private Disk(Path image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  static Disk make(Path in, int megabytes) throws IOException, InterruptedException {
    Path image = in.resolve("disk.img");
    Path folder = Files.createDirectories(in.resolve("disk"));
    try (var file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(megabytes * 1_000_000L);
    }
    run(List.of("mkfs.ext4", "-q", "-F", image.toString()));
    var disk = new Disk(image, folder);
    disk.mount();
    // PostgreSQL serves under another user where the caller is root.
    run(List.of("chmod", "755", folder.toString()));
    return disk;
  }

  Path folder() {
    return folder;
  }

  private void mount() throws IOException, InterruptedException {
    run(List.of("mount", "-o", "loop", image.toString(), folder.toString()));
  }

  private void unmount() throws IOException, InterruptedException {
    for (int i = 1; i < UNMOUNTS_MAX; i++) {
      if (new ProcessBuilder("umount", folder.toString()).start().waitFor() == 0) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    run(List.of("umount", folder.toString()));
  }

  void mountAgain() throws IOException, InterruptedException {
    unmount();
    mount();
  }

  /// From here on the file system takes nothing, and keeps only what was synced.
  void cutPower() {
    Linker linker = Linker.nativeLinker();
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle open =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("open"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
      MethodHandle ioctl =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("ioctl"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_LONG,
                  ValueLayout.ADDRESS),
              Linker.Option.firstVariadicArg(2));
      MethodHandle close =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("close"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      MemorySegment path = arena.allocateFrom(folder.toString());
      MemorySegment flags = arena.allocateFrom(ValueLayout.JAVA_INT, NOLOGFLUSH);
      int file = (int) open.invokeExact(path, 0);
      int done = (int) ioctl.invokeExact(file, SHUTDOWN, flags);
      int closed = (int) close.invokeExact(file);
      if (file < 0 || done != 0 || closed != 0) {
        throw new IllegalStateException("the power could not be cut: ioctl gave " + done);
      }
    } catch (RuntimeException | Error known) {
      throw known;
    } catch (Throwable unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      unmount();
      Files.delete(image);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
