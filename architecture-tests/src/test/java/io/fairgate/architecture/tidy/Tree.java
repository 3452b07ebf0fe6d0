package io.fairgate.architecture.tidy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The repository as a reader sees it: every path, and the text of those that hold text.
public record Tree(Set<String> paths, SortedMap<String, String> texts) {
  private static final Set<String> TEXT_ENDINGS =
      Set.of(
          "java",
          "md",
          "xml",
          "yaml",
          "yml",
          "properties",
          "json",
          "jsonl",
          "txt",
          "sh",
          "config",
          "csv");
  private static final Set<String> TEXT_NAMES =
      Set.of("fairgate", "run", "LICENSE", "NOTICE", ".gitignore");

  /// A tree made by hand, for tests of the checks themselves.
  public static Tree of(Map<String, String> texts) {
    return new Tree(texts.keySet(), new TreeMap<>(texts));
  }

  /// The files that git knows or would take; without git, all but what a build leaves behind.
  public static Tree read(Path root) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    Set<String> paths = new TreeSet<>(listed(root));
    for (String path : paths) {
      if (isText(path)) {
        texts.put(path, Files.readString(root.resolve(path)));
      }
    }
    return new Tree(paths, texts);
  }

  /// The project's folder: that which holds the launcher, from here upwards.
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("fairgate"))
        || !Files.isDirectory(folder.resolve(".mvn"))) {
      Path above = folder.getParent();
      if (above == null) {
        throw new IllegalStateException(
            "no folder from here upwards holds the launcher `fairgate`");
      }
      folder = above;
    }
    return folder;
  }

  boolean exists(String path) {
    return paths.stream().anyMatch(file -> file.equals(path) || file.startsWith(path + "/"));
  }

  private static Set<String> listed(Path root) throws IOException {
    if (Files.exists(root.resolve(".git"))) {
      try {
        return listedByGit(root);
      } catch (IOException noGit) {
        // A source archive that happens to hold `.git`, on a machine without git: walk it.
      }
    }
    return walked(root);
  }

  private static Set<String> listedByGit(Path root) throws IOException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (git.onExit().join().exitValue() != 0) {
      throw new IOException("git does not list " + root);
    }
    Set<String> paths = new TreeSet<>();
    for (String path : answer.split("\0")) {
      if (Files.isRegularFile(root.resolve(path))) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static Set<String> walked(Path root) throws IOException {
    Set<String> paths = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !("/" + path).contains("/target/") && !path.startsWith(".git/"))
          .forEach(paths::add);
    }
    return paths;
  }

  /// Test cases may hold bytes that are wrong on purpose: only what people read counts as text.
  private static boolean isText(String path) {
    if (path.contains("/src/test/resources/")) {
      return false;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return TEXT_NAMES.contains(name)
        || TEXT_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
