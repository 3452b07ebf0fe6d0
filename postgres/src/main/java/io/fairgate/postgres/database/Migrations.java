package io.fairgate.postgres.database;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database's schema up to this program's, from empty or from any earlier one.
///
/// Flyway is asked only when there is something to do: it takes longer to wake up than PostgreSQL.
public final class Migrations {
  public static final String SCHEMA = "fairgate";

  /// The newest version in [#FOLDER].
  public static final int NEWEST = 4;

  static final String FOLDER = "io/fairgate/postgres/migrations";

  private Migrations() {}

  public static void run(Connection connection, DatabaseAddress address) throws SQLException {
    int found = found(connection);
    if (found > NEWEST) {
      throw new DatabaseRefused(
          Reason.SCHEMA,
          "the database's schema is version "
              + found
              + ", and this program knows "
              + NEWEST
              + " at most; run the version that made it, or a newer one");
    }
    if (found < NEWEST) {
      migrate(address, NEWEST);
    }
  }

  /// The schema's version, 0 where there is none yet.
  public static int found(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("SELECT to_regclass('fairgate.flyway_schema_history')")) {
        row.next();
        if (row.getString(1) == null) {
          return 0;
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT coalesce(max(version::int), 0) FROM fairgate.flyway_schema_history"
                  + " WHERE success AND version IS NOT NULL")) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /// Up to a version, which may be an older one: a backup is restored into the schema that it was
  /// taken from.
  public static void migrate(DatabaseAddress address, int version) {
    try {
      Flyway.configure()
          .dataSource(address.jdbcUrl(), address.user(), address.password())
          .jdbcProperties(Map.of("ApplicationName", "fairgate migrations"))
          .locations("classpath:" + FOLDER)
          .schemas(SCHEMA)
          .createSchemas(true)
          .cleanDisabled(true)
          .target(Integer.toString(version))
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new DatabaseRefused(
          Reason.SCHEMA, "the database's schema cannot be used: " + failed.getMessage(), failed);
    }
  }
}
