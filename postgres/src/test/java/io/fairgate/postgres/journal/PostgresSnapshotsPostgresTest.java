package io.fairgate.postgres.journal;

import io.fairgate.postgres.Server;
import io.fairgate.postgres.database.Database;
import io.fairgate.runtime.journal.Snapshots;
import io.fairgate.runtime.journal.SnapshotsContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// The contract of stores of snapshots, on PostgreSQL.
class PostgresSnapshotsPostgresTest implements SnapshotsContract {
  private static Server server;
  private final List<Database> open = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    open.forEach(Database::close);
  }

  @Override
  public Snapshots empty() {
    try {
      Database database = Database.open(server.migrated());
      open.add(database);
      return new PostgresSnapshots(database);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
