package io.fairgate.architecture.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A project of empty files around the real launcher, with a JDK and a Maven that tell how they
/// were called.
final class SmallTree {
  private static final String JAVA =
      """
      #!/bin/sh
      printf '[%s]\\n' "$@"
      """;

  /// Writes what it was asked for to `calls`; `gate`, when it is there, is a pipe that it waits
  /// for.
  private static final String MAVEN =
      """
      #!/bin/sh
      [ "$1" = -v ] && exit 0
      echo "$*" >>calls
      [ -p gate ] && cat gate
      [ -f broken ] && { echo "[ERROR] a line of the log"; exit 1; }
      mkdir -p app/target/lib benchmarks/target/lib
      touch app/target/lib/a.jar app/target/app-1.jar benchmarks/target/lib/a.jar benchmarks/target/benchmarks-1.jar
      """;

  private final Path folder;
  final Path root;
  final Path jdk;

  /// What a run printed, and how it ended.
  record Ended(int code, String out, String err) {}

  SmallTree(Path folder, Path launcher) throws IOException {
    this.folder = folder;
    root = Files.createDirectories(folder.resolve("a tree"));
    jdk = jdk(folder.resolve("a jdk"), "25.0.3");
    Files.copy(launcher, root.resolve("fairgate"));
    script(root.resolve("mvnw"), MAVEN);
    Files.createDirectories(root.resolve(".mvn"));
    Files.createFile(root.resolve("pom.xml"));
    for (String module :
        List.of(
            "marketplace",
            "decision",
            "runtime",
            "postgres",
            "server",
            "simulator",
            "app",
            "benchmarks")) {
      Files.createDirectories(root.resolve(module + "/src/main"));
      Files.createFile(root.resolve(module + "/pom.xml"));
      Files.createFile(root.resolve(module + "/src/main/Source.java"));
    }
  }

  /// A folder that looks like a JDK of that version.
  static Path jdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    script(home.resolve("bin/java"), JAVA);
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  Process start(Path script, Map<String, String> environment, String... arguments)
      throws IOException {
    var command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    for (String own :
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "FAIRGATE_JAVA_OPTS", "JAVA_HOME")) {
      builder.environment().remove(own);
    }
    builder.environment().put("FAIRGATE_JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  Ended run(String... arguments) throws IOException {
    return end(start(root.resolve("fairgate"), Map.of(), arguments));
  }

  /// Waits for the end; what these runs print fits into a pipe's buffer.
  static Ended end(Process process) throws IOException {
    int code = process.onExit().join().exitValue();
    return new Ended(
        code,
        text(process.getInputStream().readAllBytes()),
        text(process.getErrorStream().readAllBytes()));
  }

  /// How often Maven was asked to do something.
  long builds() throws IOException {
    Path calls = root.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  /// Makes a file or folder a minute newer than the last build.
  void touch(String path) throws IOException {
    FileTime built = Files.getLastModifiedTime(root.resolve("target/fairgate/built"));
    Files.setLastModifiedTime(root.resolve(path), FileTime.fromMillis(built.toMillis() + 60_000));
  }

  private static void script(Path path, String text) throws IOException {
    Files.writeString(path, text);
    if (!path.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + path + " executable");
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
