package io.fairgate.postgres.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.Server;
import io.fairgate.postgres.database.Database;
import io.fairgate.runtime.journal.Entries;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal.Head;
import io.fairgate.runtime.journal.Outage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database itself lets nobody do.
class WallsPostgresTest {
  private static Server server;
  private DatabaseAddress address;

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeDatabase() throws SQLException {
    address = server.migrated();
  }

  @Test
  void aNodeThatLostItsLockNoticesThatAnotherWroteAndAppendsNothingMore() throws SQLException {
    try (Database first = Database.open(address)) {
      PostgresJournal ours = new PostgresJournal(first);
      ours.append(Entries.after(ours.head(), 3, 1));
      first.writer().createStatement().execute("SELECT pg_advisory_unlock_all()");
      try (Database second = Database.open(address)) {
        PostgresJournal theirs = new PostgresJournal(second);
        theirs.append(Entries.after(theirs.head(), 2, 2));
      }
      Head stale = new Head(3, ours.find(3).orElseThrow().chain());
      assertEquals("journal_moved", code(() -> ours.append(Entries.after(stale, 1, 3))));
      assertEquals("journal_failed", code(() -> ours.append(Entries.after(ours.head(), 1, 4))));
      assertEquals("journal_failed", code(ours::probe));
      assertEquals(5, ours.head().position());
    }
  }

  @Test
  void aConnectionThatBreaksIsAnOutageAndLeavesAllOrNothing() throws SQLException {
    try (Database database = Database.open(address)) {
      PostgresJournal journal = new PostgresJournal(database);
      journal.append(Entries.after(journal.head(), 3, 1));
      List<Entry> next = Entries.after(journal.head(), 3, 2);
      Server.sql(
          address,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name LIKE 'fairgate node%' AND datname = current_database()");
      assertEquals("database_gone", code(() -> journal.append(next)));
    }
    try (Database database = Database.open(address)) {
      assertEquals(3, new PostgresJournal(database).head().position());
    }
  }

  @Test
  void aTenantReadsItsOwnEntriesAndNobodyReadsAllByMistake() throws SQLException {
    try (Database database = Database.open(address)) {
      PostgresJournal journal = new PostgresJournal(database);
      List<Entry> entries = Entries.after(journal.head(), 60, 1);
      journal.append(entries);
      for (String tenant : List.of("tenant-0", "tenant-1", "tenant-2", "", "nobody")) {
        long theirs =
            entries.stream().filter(e -> !tenant.isEmpty() && e.tenant().equals(tenant)).count();
        assertEquals(theirs, database.inTenant(tenant, WallsPostgresTest::count), tenant);
      }
      for (Entry entry : entries) {
        assertEquals(
            entry.tenant().equals("tenant-1"),
            journal.find("tenant-1", entry.position()).isPresent());
      }
    }
  }

  @Test
  void aReaderWritesNothingAndSeesNoTableWithoutTenants() throws SQLException {
    try (Database database = Database.open(address)) {
      new PostgresJournal(database)
          .append(Entries.after(new PostgresJournal(database).head(), 9, 1));
      for (String forbidden :
          List.of(
              "DELETE FROM fairgate.journal",
              "UPDATE fairgate.journal SET answer = ''",
              "INSERT INTO fairgate.event_key VALUES (gen_random_uuid(), 1)",
              "SELECT * FROM fairgate.journal_from_1",
              "SELECT * FROM fairgate.event_key",
              "SELECT * FROM fairgate.journal_head",
              "SELECT * FROM fairgate.snapshot",
              "CREATE TABLE fairgate.mine ()",
              "ALTER TABLE fairgate.journal DISABLE ROW LEVEL SECURITY")) {
        Outage refused =
            assertThrows(
                Outage.class,
                () ->
                    database.inTenant(
                        "tenant-1", connection -> connection.createStatement().execute(forbidden)),
                forbidden);
        assertTrue(
            refused.getMessage().contains("permission denied")
                || refused.getMessage().contains("must be owner"),
            refused::getMessage);
      }
    }
  }

  /// Whoever adds a table with rows of tenants that readers may see gives it a policy.
  @Test
  void everyTableThatReadersSeeHasRowLevelSecurity() throws SQLException {
    List<String> open = new ArrayList<>();
    try (Database database = Database.open(address);
        Statement statement = database.writer().createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT relname FROM pg_class
                WHERE relnamespace = 'fairgate'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
                  AND has_any_column_privilege('fairgate_reader', oid, 'SELECT, INSERT, UPDATE')
                  AND NOT relrowsecurity
                """)) {
      while (row.next()) {
        open.add(row.getString(1));
      }
    }
    assertEquals(List.of(), open);
  }

  @Test
  void partitionsAreThereBeforeTheyAreNeeded() throws SQLException {
    try (Database database = Database.open(address)) {
      PostgresJournal journal = new PostgresJournal(database, 10);
      for (int i = 0; i < 30; i++) {
        journal.append(Entries.after(journal.head(), 1, i));
        String last =
            Server.asked(address, "SELECT max(last_position) FROM fairgate.journal_partition");
        assertTrue(Long.parseLong(last) >= journal.head().position() + 5, last);
      }
      new PostgresJournal(database, 1_000).append(Entries.after(journal.head(), 50, 99));
    }
  }

  @Test
  void aReaderThatStopsHalfWayLeavesNothingRunning() throws SQLException {
    try (Database database = Database.open(address)) {
      PostgresJournal journal = new PostgresJournal(database);
      for (int i = 0; i < 5; i++) {
        journal.append(Entries.after(journal.head(), 1_000, i));
      }
      assertThrows(
          IllegalStateException.class,
          () ->
              journal.read(
                  0,
                  5_000,
                  entry -> {
                    throw new IllegalStateException("seen enough at " + entry.position());
                  }));
      journal.append(Entries.after(journal.head(), 1, 9));
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (ResultSet row =
        connection.createStatement().executeQuery("SELECT count(*) FROM fairgate.journal")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String code(org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(Outage.class, executable).code();
  }
}
