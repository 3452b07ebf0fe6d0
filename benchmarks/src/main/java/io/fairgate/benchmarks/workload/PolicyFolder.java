package io.fairgate.benchmarks.workload;

import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A policy in a folder of files.
public final class PolicyFolder {
  private PolicyFolder() {}

  public static void write(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /// The policy that the files are, which have no faults.
  public static Policy load(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused ->
          throw new IllegalStateException("the policy is refused: " + refused.faults());
    };
  }
}
