package io.fairgate.app.serve;

import io.fairgate.app.terminal.Console;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate serve`: a node that decides over HTTP, with a database of its own.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Decides on orders over HTTP. Everything that is acknowledged is durable: in a PostgreSQL of"
          + " its own under the data directory, or in one that is given.",
      "When it is ready it prints one line of JSON: its URL, process ids and the journal's position."
    },
    footerHeading =
        "%nEach option can be given by the environment as well (FAIRGATE_PORT for"
            + " --port), and in a file of `key: value` lines; docs/configuration.md has all keys.%n"
            + "%nExamples:%n",
    footer = {
      "  fairgate serve",
      "  fairgate serve --data /var/lib/fairgate --port 7070 --policy policy",
      "  fairgate serve --database-url postgresql://fairgate:secret@db.example.com:5432/fairgate"
    })
public final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the database and the secret are kept; ./data unless given.")
  @Nullable String data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen; 7070 unless given, 0 picks a free one.")
  @Nullable String port;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "A PostgreSQL to use instead of an own one: postgresql://USER:PASSWORD@HOST/DB.")
  @Nullable String databaseUrl;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "The policy's folder; the default policy unless given.")
  @Nullable String policy;

  @Option(names = "--config", paramLabel = "FILE", description = "A file of `key: value` lines.")
  @Nullable String config;

  private final Console console;

  public ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    put(options, Setting.DATA, data);
    put(options, Setting.PORT, port);
    put(options, Setting.DATABASE_URL, databaseUrl);
    put(options, Setting.POLICY, policy);
    var configuration = Configuration.of(options, System.getenv(), config);
    return new Supervisor(configuration, System.getenv("FAIRGATE_ADMIN_KEY"), console).run().code();
  }

  private static void put(Map<Setting, String> options, Setting setting, @Nullable String value) {
    if (value != null) {
      options.put(setting, value);
    }
  }
}
