package io.fairgate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.terminal.Stop;
import io.fairgate.decision.cel.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The settings in force, gathered from options, environment and file; every fault of any of them
/// at once.
///
/// The file has one `key: value` a line; `#` begins a comment, at the beginning of a line or after
/// a blank.
final class Configuration {
  private static final int FILE_BYTES_MAX = 65_536;

  /// Ours, and no settings of the service.
  private static final Set<String> OTHER_VARIABLES =
      Set.of(
          "FAIRGATE_CONFIG",
          "FAIRGATE_ADMIN_KEY",
          "FAIRGATE_JAVA_HOME",
          "FAIRGATE_JAVA_OPTS",
          "FAIRGATE_GOLDEN");

  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final List<String> faults = new ArrayList<>();

  private Configuration() {}

  /// `options` holds what the command line gave; `environment` what the process was given.
  static Configuration of(
      Map<Setting, String> options, Map<String, String> environment, @Nullable String file) {
    var configuration = new Configuration();
    String path = file == null ? environment.get("FAIRGATE_CONFIG") : file;
    if (path != null) {
      configuration.read(path);
    }
    configuration.read(environment);
    options.forEach((setting, value) -> configuration.put(setting, value, "--" + setting.key()));
    if (!configuration.faults.isEmpty()) {
      throw Stop.usage(String.join("\n", configuration.faults));
    }
    return configuration;
  }

  String text(Setting setting) {
    return values.getOrDefault(setting, setting.unlessGiven());
  }

  Optional<String> given(Setting setting) {
    return Optional.of(text(setting)).filter(value -> !value.isEmpty());
  }

  int whole(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  Set<Integer> ports(Setting setting) {
    var ports = new TreeSet<Integer>();
    given(setting)
        .ifPresent(listed -> {
          for (String port : listed.split(",", -1)) {
            ports.add(Integer.parseInt(port.strip()));
          }
        });
    return ports;
  }

  boolean isSet(Setting setting) {
    return text(setting).equals("true");
  }

  private void read(Map<String, String> environment) {
    environment.keySet().stream()
        .filter(name -> name.startsWith("FAIRGATE_") && !OTHER_VARIABLES.contains(name))
        .sorted()
        .forEach(name -> {
          Optional<Setting> setting =
              Setting.of(
                  name.substring("FAIRGATE_".length())
                      .toLowerCase(java.util.Locale.ROOT)
                      .replace('_', '-'));
          if (setting.isPresent() && setting.get().variable().equals(name)) {
            put(setting.get(), environment.getOrDefault(name, ""), name);
          } else {
            unknown(name, "the environment variable " + name, Setting.variables());
          }
        });
  }

  private void read(String path) {
    List<String> lines;
    try {
      Path file = Path.of(path);
      if (Files.size(file) > FILE_BYTES_MAX) {
        throw Stop.refused(path + " is longer than " + FILE_BYTES_MAX + " bytes");
      }
      lines = Files.readAllLines(file, UTF_8);
    } catch (IOException | InvalidPathException unreadable) {
      throw Stop.refused("cannot read " + path + ": " + Stop.cause(unreadable));
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
      if (!line.isEmpty()) {
        line(line, path + ":" + (i + 1));
      }
    }
  }

  private void line(String line, String where) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      faults.add(where + ": write key: value, got no colon");
      return;
    }
    String key = line.substring(0, colon).strip();
    Optional<Setting> setting = Setting.of(key);
    if (setting.isEmpty()) {
      unknown(key, where + ": the key '" + key + "'", Setting.keys());
    } else if (values.containsKey(setting.get())) {
      faults.add(where + ": " + key + " is set twice");
    } else {
      put(setting.get(), line.substring(colon + 1).strip(), where);
    }
  }

  private void put(Setting setting, String value, String where) {
    if (setting.kind().holds(value)) {
      values.put(setting, value);
    } else {
      faults.add(where + ": " + setting.key() + " must be " + setting.kind().range());
    }
  }

  private void unknown(String name, String what, Collection<String> known) {
    List<String> near = Spelling.nearest(name, known, 1);
    faults.add(
        what + " is not known" + (near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?"));
  }
}
