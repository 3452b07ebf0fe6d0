package io.fairgate.app.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be set of a service: by an option, else by the environment, else in the configuration
/// file, else as it stands here. `docs/configuration.md` has a row for each.
enum Setting {
  DATA("./data", Kind.TEXT),
  PORT("7070", Kind.PORT),
  HOST("127.0.0.1", Kind.TEXT),
  DATABASE_URL("", Kind.TEXT),
  POLICY("", Kind.TEXT),
  SECRET_FILE("", Kind.TEXT),
  SNAPSHOT_EVERY("250000", Kind.COUNT),
  LINE_MAX("4096", Kind.COUNT),
  BATCH_MAX("4096", Kind.COUNT),
  LATENESS_SECONDS("600", Kind.COUNT),
  RETENTION_DAYS("36500", Kind.DAYS),
  ALLOW_UNSAFE_STORAGE("false", Kind.FLAG),
  WEBHOOK_PORTS("", Kind.PORTS),
  WEBHOOK_ALLOW_PRIVATE("false", Kind.FLAG);

  /// What a value may be.
  enum Kind {
    TEXT("text"),
    PORT("0 to 65535; 0 picks a free one"),
    PORTS("up to 16 ports from 1 to 65535, with commas between them"),
    COUNT("a whole number from 1 to 1,000,000,000"),
    DAYS("a whole number of days from 7 to 36500"),
    FLAG("true or false");

    /// Receivers listen on a few ports; more are a mistake.
    private static final int PORTS_MAX = 16;

    private final String range;

    Kind(String range) {
      this.range = range;
    }

    String range() {
      return range;
    }

    boolean holds(String value) {
      return switch (this) {
        case TEXT -> true;
        case PORT -> isWhole(value, 0, 65_535);
        case PORTS -> value.isEmpty() || arePorts(value.split(",", -1));
        case COUNT -> isWhole(value, 1, 1_000_000_000);
        case DAYS -> isWhole(value, 7, 36_500);
        case FLAG -> value.equals("true") || value.equals("false");
      };
    }

    private static boolean arePorts(String[] ports) {
      return ports.length <= PORTS_MAX
          && Arrays.stream(ports).allMatch(port -> isWhole(port.strip(), 1, 65_535));
    }

    private static boolean isWhole(String value, long min, long max) {
      if (!value.matches("[0-9]{1,10}")) {
        return false;
      }
      long number = Long.parseLong(value);
      return number >= min && number <= max;
    }
  }

  private final String unlessGiven;
  private final Kind kind;

  Setting(String unlessGiven, Kind kind) {
    this.unlessGiven = unlessGiven;
    this.kind = kind;
  }

  /// As the configuration file has it.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// As the environment has it.
  String variable() {
    return "FAIRGATE_" + name();
  }

  String unlessGiven() {
    return unlessGiven;
  }

  Kind kind() {
    return kind;
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }

  static List<String> variables() {
    return Arrays.stream(values()).map(Setting::variable).toList();
  }
}
