package io.fairgate.app.serve;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.embedded.EmbeddedPostgres;
import io.fairgate.postgres.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The database that is open, and the PostgreSQL behind it where that is our own.
final class Storage implements AutoCloseable {
  private final @Nullable EmbeddedPostgres postgres;
  private final Database database;

  private Storage(@Nullable EmbeddedPostgres postgres, Database database) {
    this.postgres = postgres;
    this.database = database;
  }

  /// Starts or finds the database, and asserts that it is safe.
  static Storage open(Configuration configuration) {
    Optional<String> url = configuration.given(Setting.DATABASE_URL);
    if (url.isPresent()) {
      return new Storage(null, Database.open(DatabaseAddress.parse(url.get())));
    }
    EmbeddedSettings settings =
        configuration.isSet(Setting.ALLOW_UNSAFE_STORAGE)
            ? EmbeddedSettings.DEFAULT.withUnsafeStorage()
            : EmbeddedSettings.DEFAULT;
    var postgres = EmbeddedPostgres.start(Path.of(configuration.text(Setting.DATA)), settings);
    try {
      return new Storage(postgres, Database.open(postgres.address()));
    } catch (RuntimeException refused) {
      postgres.close();
      throw refused;
    }
  }

  Database database() {
    return database;
  }

  /// The process id of our own PostgreSQL; none where it is another's.
  Optional<Long> pid() {
    return Optional.ofNullable(postgres).map(EmbeddedPostgres::pid);
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      if (postgres != null) {
        postgres.close();
      }
    }
  }
}
