package io.fairgate.postgres.embedded;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// As whom PostgreSQL runs: it refuses to be root.
///
/// The owner of the folder `postgres` runs it. Where that is root, it runs in a user namespace of
/// its own, in which it is nobody and has no privilege, while its files stay root's. Where
/// namespaces are turned off, the folder is given to `nobody`.
///
/// @param words what goes before a program and its arguments
record Login(List<String> words) {
  /// The user without rights, on Linux.
  private static final int NOBODY = 65534;

  private static final int ROOT = 0;

  static Login choose(Home home) {
    try {
      List<String> words = new ArrayList<>();
      if (runs(List.of("setsid", "true"))) {
        words.add("setsid");
      }
      if (uid(Path.of("/proc/self")) == ROOT) {
        words.addAll(notRoot(home));
      }
      return new Login(List.copyOf(words));
    } catch (IOException denied) {
      throw new java.io.UncheckedIOException("cannot find out who owns " + home.path(), denied);
    }
  }

  private static List<String> notRoot(Home home) throws IOException {
    int owner = uid(home.path());
    if (owner == ROOT) {
      if (runs(List.of("unshare", "--user", "true"))) {
        return List.of("unshare", "--user");
      }
      owner = NOBODY;
    }
    give(home.path(), owner);
    List<String> words =
        List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups");
    if (!runs(
        Stream.concat(words.stream(), Stream.of("test", "-w", home.path().toString())).toList())) {
      throw new DatabaseRefused(
          Reason.PLATFORM,
          "PostgreSQL does not run as root, user namespaces are turned off here, and user "
              + owner
              + " cannot reach "
              + home.path()
              + "; run as another user, or put the data directory where that user can reach it");
    }
    return words;
  }

  /// 1 on systems that have no such file, where nobody runs a node as root.
  private static int uid(Path path) throws IOException {
    return Files.exists(path)
        ? (Integer) Objects.requireNonNull(Files.getAttribute(path, "unix:uid"))
        : 1;
  }

  private static void give(Path tree, int owner) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        if (uid(file) != owner) {
          Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  ProcessBuilder command(Binaries binaries, String program, List<String> arguments) {
    List<String> command = new ArrayList<>(words);
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(binaries.path().toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder.redirectErrorStream(true);
  }

  private static boolean runs(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (InputStream output = process.getInputStream()) {
        output.readAllBytes();
      }
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
