package io.fairgate.app.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.terminal.Stop;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.yaml.FaultText;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A policy's folder: the text of its files by their paths, with `/` between. Hidden files and
/// folders are no part of it.
public final class PolicyFolder {
  /// A policy of rules has some hundred files; a folder of so many is another folder.
  static final int FILES_MAX = 20_000;

  private PolicyFolder() {}

  /// The policy, or the end of the command with every fault.
  public static Policy load(String folder) {
    return load(folder, List.of());
  }

  /// The same without some rules, named by their ids.
  public static Policy load(String folder, List<String> withoutRules) {
    SortedMap<String, String> files = read(folder);
    for (String rule : withoutRules) {
      if (!files.keySet().removeIf(path -> isRule(path, rule))) {
        throw Stop.usage("there is no rule " + rule + " in " + folder);
      }
    }
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> ok.policy();
      case Loaded.Refused refused ->
          throw Stop.refused(
              "the policy in "
                  + folder
                  + " has faults\n\n"
                  + FaultText.of(refused.faults()).stripTrailing());
    };
  }

  private static boolean isRule(String path, String rule) {
    return path.startsWith("rules/") && path.endsWith("/" + rule + ".yaml");
  }

  /// The files' text, to be checked by whoever needs more than the policy.
  public static SortedMap<String, String> read(String folder) {
    try {
      Path root = Path.of(folder);
      if (!Files.isDirectory(root)) {
        throw Stop.refused("there is no folder " + folder);
      }
      SortedMap<String, String> files = new TreeMap<>();
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
          String path = root.relativize(file).toString().replace('\\', '/');
          if (path.startsWith(".") || path.contains("/.")) {
            continue;
          }
          if (files.size() == FILES_MAX) {
            throw Stop.refused(folder + " holds more than " + FILES_MAX + " files");
          }
          files.put(path, text(folder, path, file));
        }
      }
      return files;
    } catch (IOException | InvalidPathException unreadable) {
      throw Stop.refused("cannot read " + folder + ": " + unreadable.getMessage());
    }
  }

  private static String text(String folder, String path, Path file) throws IOException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException notText) {
      throw Stop.refused(folder + "/" + path + " is not text in UTF-8");
    }
  }
}
