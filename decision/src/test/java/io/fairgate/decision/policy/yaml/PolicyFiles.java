package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads folders of policies for tests; the loader itself touches no file.
public final class PolicyFiles {
  private PolicyFiles() {}

  /// Where Maven was started: the project's root.
  public static Path root() {
    return Path.of(System.getProperty("fairgate.root", ".."));
  }

  public static Path resource(String name) {
    return root().resolve("decision/src/test/resources").resolve(name);
  }

  public static Map<String, String> in(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        files.put(relative, Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /// The policy in a folder, which must be sound.
  public static Policy load(Path folder) {
    return load(in(folder));
  }

  public static Policy load(Map<String, String> files) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused ->
          throw new AssertionError("\n" + FaultText.of(refused.faults()));
    };
  }

  /// A small sound policy, with the given files in place of its own or beside them.
  public static Map<String, String> baseWith(Map<String, String> files) {
    Map<String, String> all = in(resource("policy-base"));
    all.putAll(files);
    return all;
  }
}
