package io.fairgate.postgres.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.Server;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.journal.Verification.Result;
import io.fairgate.runtime.journal.Entries;
import io.fairgate.runtime.journal.Journal.Head;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever can do anything in the database still cannot change the journal unnoticed.
class VerificationPostgresTest {
  private static final int ENTRIES = 40;

  private static Server server;
  private DatabaseAddress address;
  private Database database;
  private Head head;

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void fill() throws SQLException {
    address = server.migrated();
    database = Database.open(address);
    PostgresJournal journal = new PostgresJournal(database, 10);
    journal.append(Entries.after(journal.head(), ENTRIES, 5));
    head = journal.head();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUntouchedJournalHolds() {
    Result result = verified(Optional.of(head));
    assertTrue(result.ok(), result::toString);
    assertEquals(ENTRIES, result.entries());
    assertNull(result.firstBad());
    assertEquals(head.position(), result.head().position());
    assertArrayEquals(head.chain(), result.head().chain());
  }

  @Test
  void anEmptyJournalHolds() throws SQLException {
    address = server.migrated();
    assertEquals(0, verified(Optional.empty()).entries());
    assertTrue(verified(Optional.empty()).ok());
  }

  @Test
  void eachColumnThatIsChangedIsFoundAtItsEntry() throws SQLException {
    for (String change :
        List.of(
            "kind = (kind + 1) % 4",
            "recorded_at = recorded_at + 1",
            "policy = policy || 'x'",
            "tenant = 'tenant-9'",
            "event = gen_random_uuid()",
            "body = gen_random_uuid()",
            "request = CASE WHEN request IS NULL THEN gen_random_uuid() END",
            "content = content || '\\x00'",
            "personal = personal || '\\x00'",
            "personal_digest = set_byte(personal_digest || '\\x00', 0, 0)",
            "decisions = '\\x00'",
            "decisions = '\\xffffff'",
            "answer = answer || '\\x00'",
            "chain = set_byte(chain, 3, (get_byte(chain, 3) + 1) % 256)")) {
      for (int position : new int[] {1, 17, ENTRIES}) {
        assertBadWhen(
            position, "UPDATE fairgate.journal SET " + change + " WHERE position = " + position);
      }
    }
  }

  @Test
  void whatIsDeletedInsertedOrMovedIsFound() throws SQLException {
    assertBadWhen(17, "DELETE FROM fairgate.journal WHERE position = 17");
    assertBadWhen(1, "DELETE FROM fairgate.journal WHERE position = 1");
    assertBadWhen(ENTRIES, "DELETE FROM fairgate.journal WHERE position = " + ENTRIES);
    assertBadWhen(
        12,
        """
        UPDATE fairgate.journal SET position = -12 WHERE false;
        CREATE TEMP TABLE two AS SELECT * FROM fairgate.journal WHERE position IN (12, 13);
        DELETE FROM fairgate.journal WHERE position IN (12, 13);
        UPDATE two SET position = 25 - position;
        ALTER TABLE fairgate.journal DISABLE TRIGGER journal_appended;
        INSERT INTO fairgate.journal SELECT * FROM two
        """);
    assertBadWhen(
        ENTRIES + 1,
        """
        INSERT INTO fairgate.journal
        SELECT position + 1, kind, recorded_at, policy, tenant, gen_random_uuid(), body, request, content, personal,
          personal_digest, decisions, answer, chain
        FROM fairgate.journal WHERE position = 40
        """);
  }

  @Test
  void aKeyThatIsMissingInTheLastWallIsFound() throws SQLException {
    long position =
        Long.parseLong(Server.asked(address, "SELECT min(position) FROM fairgate.event_key"));
    Server.sql(address, "DELETE FROM fairgate.event_key WHERE position = " + position);
    Result result = verified(Optional.of(head));
    assertEquals(position, result.firstBad());
    assertEquals("its key does not stand in event_key", result.fault());
  }

  /// Cut off so well that the rest fits: only what was noted elsewhere tells.
  @Test
  void aTailThatWasCutOffShowsBesideANotedHead() throws SQLException {
    String cut =
        """
        DELETE FROM fairgate.journal WHERE position > 30;
        DELETE FROM fairgate.event_key WHERE position > 30;
        UPDATE fairgate.journal_head SET position = 30,
          chain = (SELECT chain FROM fairgate.journal WHERE position = 30)
        """;
    Server.sql(address, cut);
    assertTrue(verified(Optional.empty()).ok());
    Result result = verified(Optional.of(head));
    assertFalse(result.ok());
    assertEquals(31, result.firstBad());
  }

  @Test
  void anotherJournalInItsPlaceShowsBesideANotedHead() {
    byte[] other = head.chain().clone();
    other[0] ^= 1;
    assertEquals(ENTRIES, verified(Optional.of(new Head(ENTRIES, other))).firstBad());
  }

  @Test
  void whatRetentionLeavesStillHolds() {
    new PostgresSnapshots(database).write(25, out -> out.write(1));
    assertEquals(0, new Retention(database).forget(9));
    assertEquals(2, new Retention(database).forget(ENTRIES), "not beyond the oldest snapshot");
    Result result = verified(Optional.of(head));
    assertTrue(result.ok(), result::toString);
    assertEquals(ENTRIES - 20, result.entries());
    PostgresJournal journal = new PostgresJournal(database, 10);
    journal.append(Entries.after(journal.head(), 5, 6));
    assertTrue(verified(Optional.of(head)).ok());
  }

  private void assertBadWhen(long position, String change) throws SQLException {
    try (Connection connection = database.connect("test");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(change);
      Result result = Verification.found(connection, Optional.empty());
      connection.rollback();
      assertEquals(position, result.firstBad(), () -> change + ": " + result);
      assertEquals(position - 1, result.head().position(), change);
    }
  }

  private Result verified(Optional<Head> witness) {
    try (Connection connection = Database.connect(address, "test")) {
      return Verification.of(connection, witness);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
