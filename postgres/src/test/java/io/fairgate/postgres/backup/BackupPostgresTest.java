package io.fairgate.postgres.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import io.fairgate.postgres.Server;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.journal.PostgresJournal;
import io.fairgate.postgres.journal.PostgresSnapshots;
import io.fairgate.postgres.journal.Verification;
import io.fairgate.runtime.journal.Entries;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was backed up while a node wrote comes back whole, or not at all.
class BackupPostgresTest {
  private static Server server;

  @TempDir Path folder;
  private DatabaseAddress source;
  private Path data;
  private Path backup;

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makePlaces() throws SQLException, IOException {
    source = server.migrated();
    backup = folder.resolve("backup");
    data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("secret"), "northwind");
  }

  @Test
  void aBackupOfANodeThatGoesOnWritingIsRestoredWithAChainThatHolds() throws Exception {
    Backup.Taken taken;
    List<Entry> written;
    try (Database database = Database.open(source)) {
      PostgresJournal journal = new PostgresJournal(database);
      journal.append(Entries.after(journal.head(), 500, 1));
      new PostgresSnapshots(database).write(500, out -> out.write(new byte[100_000]));
      AtomicBoolean isOver = new AtomicBoolean();
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(journal, isOver));
      taken = take();
      isOver.set(true);
      writing.join();
      written = read(journal, taken.head().position());
    }
    assertTrue(taken.head().position() >= 500, taken::toString);

    DatabaseAddress target = server.create();
    Path restored = Files.createDirectory(folder.resolve("restored"));
    Verification.Result result = Restore.into(target, backup, restored);

    assertTrue(result.ok(), result::toString);
    assertEquals(taken.head().position(), result.head().position());
    assertEquals("northwind", Files.readString(restored.resolve("secret")));
    try (Database database = Database.open(target)) {
      PostgresJournal journal = new PostgresJournal(database);
      assertEquals(written, read(journal, Long.MAX_VALUE));
      journal.append(Entries.after(journal.head(), 20, 3));
      PostgresSnapshots snapshots = new PostgresSnapshots(database);
      assertEquals(List.of(500L), snapshots.positions());
      try (InputStream in = snapshots.read(500)) {
        assertEquals(100_000, in.readAllBytes().length);
      }
      snapshots.write(510, out -> out.write(1));
    }
  }

  @Test
  void aBackupThatWasDamagedIsRefusedBeforeAnythingIsTouched() throws Exception {
    fillAndTake();
    for (String file : List.of("tables/journal.copy.gz", "files/secret", Manifest.NAME)) {
      byte[] whole = Files.readAllBytes(backup.resolve(file));
      byte[] damaged = whole.clone();
      damaged[damaged.length / 2] ^= 1;
      Files.write(backup.resolve(file), damaged);
      assertRefused("was changed", server.create());
      Files.delete(backup.resolve(file));
      assertRefused(
          file.equals(Manifest.NAME) ? "has no manifest.txt" : "is missing", server.create());
      Files.write(backup.resolve(file), whole);
    }
    assertTrue(Restore.into(server.create(), backup, data).ok());
  }

  @Test
  void aDatabaseWithEntriesIsNotRestoredOver() throws Exception {
    fillAndTake();
    assertRefused("there is something in the database", source);
    assertTrue(
        Restore.into(server.migrated(), backup, data).ok(), "an empty schema is no obstacle");
  }

  @Test
  void aSecretOfAnotherNodeIsNotOverwritten() throws Exception {
    fillAndTake();
    Files.writeString(data.resolve("secret"), "another");
    assertRefused("is another one", server.create());
    assertEquals("another", Files.readString(data.resolve("secret")));
  }

  @Test
  void aBackupOfATamperedJournalIsNotRestored() throws Exception {
    fill();
    Server.sql(source, "UPDATE fairgate.journal SET answer = 'approve' WHERE position = 7");
    take();
    assertRefused("its journal does not hold at 7", server.create());
  }

  @Test
  void aFolderThatIsThereIsNotOverwritten() throws Exception {
    fill();
    Files.createDirectory(backup);
    assertThrows(java.io.UncheckedIOException.class, this::take);
    assertFalse(Files.exists(backup.resolve(Manifest.NAME)));
  }

  @Test
  void aBackupThatFailsLeavesNothingBehind() throws Exception {
    Server.sql(source, "DROP TABLE fairgate.journal_head");
    assertThrows(Outage.class, this::take);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(data), left.toList());
    }
  }

  private void assertRefused(String why, DatabaseAddress target) {
    DatabaseRefused refused =
        assertThrows(DatabaseRefused.class, () -> Restore.into(target, backup, data));
    assertEquals(Reason.BACKUP, refused.reason());
    assertTrue(refused.getMessage().contains(why), refused::getMessage);
  }

  private void fill() {
    try (Database database = Database.open(source)) {
      PostgresJournal journal = new PostgresJournal(database);
      journal.append(Entries.after(journal.head(), 30, 1));
    }
  }

  private void fillAndTake() throws SQLException {
    fill();
    take();
  }

  private Backup.Taken take() throws SQLException {
    try (Connection connection = Database.connect(source, "backup")) {
      return Backup.write(connection, backup, data, List.of("secret", "absent"));
    }
  }

  private static void write(PostgresJournal journal, AtomicBoolean isOver) {
    for (int i = 0; !isOver.get(); i++) {
      journal.append(Entries.after(journal.head(), 10, 100 + i));
    }
  }

  private static List<Entry> read(PostgresJournal journal, long upTo) {
    List<Entry> entries = new ArrayList<>();
    journal.read(0, upTo, entries::add);
    return entries;
  }
}
