package io.fairgate.postgres.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import io.fairgate.postgres.embedded.DataDirectory;
import io.fairgate.postgres.embedded.EmbeddedPostgres;
import io.fairgate.runtime.journal.Outage;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A database is used when it is safe, ours alone and of a schema that is known; else it is
/// refused.
class DatabasePostgresTest {
  private static DataDirectory data;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    data = DataDirectory.fresh();
    postgres = data.started();
  }

  @AfterAll
  static void stop() {
    postgres.close();
    data.close();
  }

  @Test
  void theEmbeddedOneIsSafe() throws SQLException {
    try (Database database = Database.open(postgres.address())) {
      assertEquals(List.of(), database.warnings());
      for (String on : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertEquals("on", SafeSettings.shown(database.writer(), on), on);
      }
      assertEquals("on", SafeSettings.shown(database.writer(), "data_checksums"));
      assertEquals("127.0.0.1", SafeSettings.shown(database.writer(), "listen_addresses"));
      assertEquals("scram-sha-256", SafeSettings.shown(database.writer(), "password_encryption"));
    }
  }

  @Test
  void nobodyComesInWithoutThePasswordWhichItsOwnerAloneCanRead() throws Exception {
    DatabaseAddress stranger = new DatabaseAddress(postgres.address().jdbcUrl(), "fairgate", "mia");
    assertEquals(
        Reason.UNREACHABLE,
        assertThrows(DatabaseRefused.class, () -> Database.open(stranger)).reason());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(data.path().resolve("postgres/password"))));
  }

  @Test
  void aServerThatGivesUpDurabilityIsRefusedWithAllItsFaults() throws SQLException {
    inDatabase("careless", "SET synchronous_commit = off");
    DatabaseRefused refused =
        assertThrows(DatabaseRefused.class, () -> Database.open(address("careless")));
    assertEquals(Reason.SETTING, refused.reason());
    assertEquals(
        """
        the database is not safe to use:
          synchronous_commit is off: a crash loses what was acknowledged last; set synchronous_commit = on\
        """,
        refused.getMessage());
  }

  @Test
  void settingsThatWereChangedByHandAreFoundOut() throws Exception {
    try (DataDirectory another = DataDirectory.fresh()) {
      another.started().close();
      Files.writeString(
          another.path().resolve("postgres/cluster/postgresql.auto.conf"),
          "fsync = off\nfull_page_writes = off\n");
      try (EmbeddedPostgres changed = another.started()) {
        DatabaseRefused refused =
            assertThrows(DatabaseRefused.class, () -> Database.open(changed.address()));
        assertTrue(refused.getMessage().contains("fsync is off"), refused::getMessage);
        assertTrue(refused.getMessage().contains("full_page_writes is off"), refused::getMessage);
      }
    }
  }

  @Test
  void anotherEncodingIsRefused() throws SQLException {
    sql(
        postgres.address(),
        "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE"
            + " template0");
    DatabaseRefused refused =
        assertThrows(DatabaseRefused.class, () -> Database.open(address("latin")));
    assertTrue(refused.getMessage().contains("encoding is LATIN1"), refused::getMessage);
  }

  @Test
  void aSecondNodeIsRefusedUntilTheFirstLetsGo() throws SQLException {
    inDatabase("contested");
    try (Database first = Database.open(address("contested"))) {
      DatabaseRefused refused =
          assertThrows(DatabaseRefused.class, () -> Database.open(address("contested")));
      assertEquals(Reason.SECOND_NODE, refused.reason());
      assertTrue(
          refused
              .getMessage()
              .contains("fairgate node, process " + ProcessHandle.current().pid() + " from"),
          refused::getMessage);
      assertTrue(first.writer().isValid(1));
    }
    Database.open(address("contested")).close();
  }

  @Test
  void aSchemaFromTheFutureIsRefused() throws SQLException {
    inDatabase("future");
    Database.open(address("future")).close();
    sql(
        address("future"),
        """
        INSERT INTO fairgate.flyway_schema_history
        SELECT 999, '999', 'of a later release', 'SQL', 'V999__later.sql', 1, 'fairgate', now(), 1, true
        """);
    DatabaseRefused refused =
        assertThrows(DatabaseRefused.class, () -> Database.open(address("future")));
    assertEquals(Reason.SCHEMA, refused.reason());
    assertTrue(
        refused.getMessage().contains("the database's schema is version 999"), refused::getMessage);
  }

  @Test
  void aReaderThatTakesTooLongIsStopped() throws SQLException {
    inDatabase("slow");
    try (Database database = Database.open(address("slow"))) {
      Outage failed =
          assertThrows(
              Outage.class,
              () ->
                  database.inTenant(
                      "north",
                      connection -> connection.createStatement().execute("SELECT pg_sleep(9)")));
      assertEquals("database_slow", failed.code());
    }
  }

  @Test
  void aReaderIsOfOneTenantAndCannotBecomeTheOwner() throws SQLException {
    inDatabase("readers");
    try (Database database = Database.open(address("readers"))) {
      assertEquals("north", database.inTenant("north", connection -> tenant(connection)));
      String role =
          database.inTenant(
              "north",
              connection -> {
                connection.createStatement().execute("RESET ROLE");
                return SafeSettings.shown(connection, "role");
              });
      assertEquals("fairgate_reader", role);
    }
  }

  private static String tenant(Connection connection) throws SQLException {
    return SafeSettings.shown(connection, "app.tenant");
  }

  /// A database of its own on the same server, as a server of others would have it.
  private static void inDatabase(String name, String... settings) throws SQLException {
    sql(postgres.address(), "CREATE DATABASE " + name);
    for (String setting : settings) {
      sql(postgres.address(), "ALTER DATABASE " + name + " " + setting);
    }
  }

  private static DatabaseAddress address(String database) {
    DatabaseAddress address = postgres.address();
    return new DatabaseAddress(
        address.jdbcUrl().replaceFirst("/postgres$", "/" + database),
        address.user(),
        address.password());
  }

  private static void sql(DatabaseAddress address, String text) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
