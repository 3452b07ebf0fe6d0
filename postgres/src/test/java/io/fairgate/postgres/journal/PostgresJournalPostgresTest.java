package io.fairgate.postgres.journal;

import io.fairgate.postgres.Server;
import io.fairgate.postgres.database.Database;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.JournalContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// The journal's contract, on PostgreSQL, with partitions so small that a batch goes over several.
class PostgresJournalPostgresTest implements JournalContract {
  private static final int PARTITION_SIZE = 7;

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
  public Journal empty() {
    try {
      Database database = Database.open(server.migrated());
      open.add(database);
      return new PostgresJournal(database, PARTITION_SIZE);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
