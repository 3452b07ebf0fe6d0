package io.fairgate.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder `postgres` of a data directory, and what lies where in it.
///
/// ```
/// DATA/postgres/lock           held by the node that serves this directory; its pid is written in it
/// DATA/postgres/password       of PostgreSQL's one user, readable by its owner alone
/// DATA/postgres/bin-18.6.0/    the unpacked binaries
/// DATA/postgres/cluster/       PostgreSQL's own data directory
/// DATA/postgres/log/           its log, a week of it
/// ```
record Home(Path path) {

  static Home under(Path data) {
    Path path = data.toAbsolutePath().normalize().resolve("postgres");
    try {
      Files.createDirectories(data);
      if (!Files.isDirectory(path)) {
        Files.createDirectory(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return new Home(path.toRealPath());
    } catch (IOException denied) {
      throw new UncheckedIOException("cannot make " + path, denied);
    }
  }

  Path lock() {
    return path.resolve("lock");
  }

  Path password() {
    return path.resolve("password");
  }

  Path cluster() {
    return path.resolve("cluster");
  }

  Path log() {
    return path.resolve("log");
  }

  Path binaries(String version) {
    return path.resolve("bin-" + version);
  }

  /// A folder to build something in; [#put] then makes it appear whole or not at all.
  Path draft(String name) throws IOException {
    Path draft = path.resolve(name + ".new");
    remove(draft);
    return draft;
  }

  /// Gives a draft its name, for good: what is in it was forced before.
  void put(Path draft, Path name) throws IOException {
    remove(name);
    force(draft);
    Files.move(draft, name);
    force(path);
  }

  /// The folders of binaries other than `kept`, left by earlier versions.
  List<Path> otherBinaries(Path kept) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("bin-") && !file.equals(kept))
          .toList();
    }
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void remove(Path tree) throws IOException {
    if (!Files.exists(tree, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
