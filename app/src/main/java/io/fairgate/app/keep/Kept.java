package io.fairgate.app.keep;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.embedded.EmbeddedSettings;
import io.fairgate.postgres.embedded.Visit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a node keeps things: its data folder, and the database in it or another one.
final class Kept {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The node's data folder; ./data unless given.")
  Path data = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "The node's database, where it is not its own.")
  @Nullable String databaseUrl;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "The node's secret, where it does not lie in its data folder.")
  @Nullable Path secretFile;

  /// Where the secret is.
  Path secret() {
    return secretFile == null ? data.resolve(Secret.NAME) : secretFile;
  }

  /// A database that answers, for as long as this is open.
  record Open(DatabaseAddress address, @Nullable Visit visit) implements AutoCloseable {
    @Override
    public void close() {
      if (visit != null) {
        visit.close();
      }
    }
  }

  /// The database of a node that runs or not.
  Open open() {
    if (databaseUrl != null) {
      return new Open(DatabaseAddress.parse(databaseUrl), null);
    }
    var visit = Visit.to(data, EmbeddedSettings.DEFAULT);
    return new Open(visit.address(), visit);
  }
}
