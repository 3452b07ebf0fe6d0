package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once below the data directory that they serve.
///
/// So a process whose program lies here is ours, and no other node's.
record Binaries(String version, Path path) {
  /// Threads that force files at once: the file system writes its own journal once for all of them.
  private static final int FORCERS = 8;

  static Binaries unpacked(Home home) {
    String version = packedVersion();
    Path path = home.binaries(version);
    try {
      if (!Files.isDirectory(path)) {
        unpack(home, path);
      }
      return new Binaries(version, path);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot unpack PostgreSQL to " + path, failed);
    }
  }

  /// The version before the first dot, which also names the form of the data directory.
  String major() {
    return version.substring(0, version.indexOf('.'));
  }

  Path program(String name) {
    return path.resolve("bin").resolve(name);
  }

  static String packedVersion() {
    Properties properties = new Properties();
    try (InputStream text = Binaries.class.getResourceAsStream("binaries.properties")) {
      if (text == null) {
        throw new IllegalStateException("binaries.properties is not on the class path");
      }
      properties.load(text);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read binaries.properties", broken);
    }
    return properties.getProperty("version", "");
  }

  private static void unpack(Home home, Path path) throws IOException {
    String archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new DatabaseRefused(
            Reason.PLATFORM,
            "this build has no PostgreSQL for "
                + System.getProperty("os.name")
                + " on "
                + System.getProperty("os.arch")
                + " ("
                + archive
                + "); name a PostgreSQL server of yours with a database URL");
      }
      Path draft = home.draft("bin");
      extract(packed, draft);
      forceAll(draft);
      home.put(draft, path);
    }
  }

  /// `postgres-linux-x86_64.txz`, as the binaries' jars name it.
  static String archive(String osName, String osArch) {
    String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String processor =
        switch (osArch) {
          case "aarch64", "arm64" -> "arm_64";
          case "amd64", "x86_64" -> "x86_64";
          default -> osArch;
        };
    return "postgres-" + system + "-" + processor + ".txz";
  }

  private static void extract(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the archive leads outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(folder.resolve(entry.getName()).resolve("..").normalize());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          boolean runs = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  private static void forceAll(Path tree) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(tree)) {
      files = walk.filter(file -> !Files.isSymbolicLink(file)).toList();
    }
    AtomicReference<IOException> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(FORCERS);
    for (int forcer = 0; forcer < FORCERS; forcer++) {
      int first = forcer;
      Thread.ofVirtual()
          .start(() -> {
            try {
              for (int i = first; i < files.size(); i += FORCERS) {
                Home.force(files.get(i));
              }
            } catch (IOException failed) {
              failure.set(failed);
            } finally {
              done.countDown();
            }
          });
    }
    try {
      done.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while unpacking", stopped);
    }
    IOException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }
}
