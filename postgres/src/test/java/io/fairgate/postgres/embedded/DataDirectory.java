package io.fairgate.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// A data directory below `target` that a test has for itself: PostgreSQL's programs are linked
/// into it and its cluster copied, so that only one is unpacked and made.
public record DataDirectory(Path path) implements AutoCloseable {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /// For tests, wherever the tree lies: some machines build in memory.
  public static final EmbeddedSettings SETTINGS = EmbeddedSettings.DEFAULT.withUnsafeStorage();

  /// One whose PostgreSQL was made, and never started.
  public static DataDirectory fresh() {
    try {
      DataDirectory data = new DataDirectory(Files.createTempDirectory(TARGET, "data-"));
      copy(made().path(), data.home().path());
      return data;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static synchronized Home made() {
    Home home = Home.under(TARGET.resolve("made"));
    Binaries binaries = Binaries.unpacked(home);
    Password.keptIn(home);
    new Cluster(home, binaries, Login.choose(home)).makeOnce();
    return home;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path name = from.relativize(file);
        Path target = to.resolve(name);
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
        } else if (name.startsWith("bin-" + Binaries.packedVersion())) {
          Files.createLink(target, file);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  Home home() {
    return Home.under(path);
  }

  public EmbeddedPostgres started() {
    return EmbeddedPostgres.start(path, SETTINGS);
  }

  @Override
  public void close() {
    try {
      Home.remove(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
