package io.fairgate.postgres.backup;

import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.DatabaseOutages;
import io.fairgate.postgres.backup.Manifest.Part;
import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.database.Migrations;
import io.fairgate.postgres.database.SafeSettings;
import io.fairgate.postgres.database.WriterLock;
import io.fairgate.postgres.journal.JournalTables;
import io.fairgate.postgres.journal.Verification;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/// Brings a backup into an empty database: all of it, with a journal that verifies, or nothing.
public final class Restore {
  private final Connection connection;
  private final Path backup;
  private final Manifest manifest;

  private Restore(Connection connection, Path backup, Manifest manifest) {
    this.connection = connection;
    this.backup = backup;
    this.manifest = manifest;
  }

  /// Restores the database, and the files into the data directory.
  ///
  /// @throws io.fairgate.postgres.DatabaseRefused when the backup is not whole, is newer than this
  ///   program, or when there is something in the database
  public static Verification.Result into(DatabaseAddress address, Path backup, Path data) {
    try (Connection connection = Database.connect(address, "restore")) {
      Manifest manifest = Manifest.checked(backup);
      if (manifest.schema() > Migrations.NEWEST) {
        throw Manifest.refused(
            "its schema is version "
                + manifest.schema()
                + ", and this program knows "
                + Migrations.NEWEST
                + " at most; restore it with the version that made it");
      }
      SafeSettings.check(connection);
      WriterLock.take(connection);
      Restore restore = new Restore(connection, backup, manifest);
      restore.refuseOtherFiles(data);
      restore.refuseWhatIsThere();
      Migrations.migrate(address, manifest.schema());
      Verification.Result result = restore.run();
      restore.files(data);
      Migrations.run(connection, address);
      return result;
    } catch (SQLException failed) {
      throw DatabaseOutages.of("the backup was not restored", failed);
    } catch (IOException failed) {
      throw new UncheckedIOException("the backup was not restored", failed);
    }
  }

  private void refuseWhatIsThere() throws SQLException {
    int found = Migrations.found(connection);
    if (found != 0 && (found != manifest.schema() || holdsEntries())) {
      throw Manifest.refused("there is something in the database; name an empty data directory");
    }
  }

  private boolean holdsEntries() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT position > 0 OR EXISTS (SELECT FROM fairgate.journal)"
                    + " FROM fairgate.journal_head")) {
      return !row.next() || row.getBoolean(1);
    }
  }

  private Verification.Result run() throws SQLException, IOException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      List<String> names = manifest.tables().stream().map(Part::name).toList();
      empty(names);
      JournalTables.stopTrigger(connection);
      for (Part part : manifest.tables()) {
        if (part.name().startsWith(Tables.SNAPSHOT)) {
          JournalTables.createSnapshot(
              connection, Long.parseLong(part.name().substring(Tables.SNAPSHOT.length())));
        }
      }
      load(part("journal_partition"));
      JournalTables.createPartitions(connection);
      for (Part part : manifest.tables()) {
        if (!part.name().equals("journal_partition")) {
          load(part);
        }
      }
      JournalTables.startTrigger(connection);
      Sequences.follow(connection);
      Verification.Result result = Verification.found(connection, Optional.of(manifest.head()));
      if (!result.ok()) {
        throw Manifest.refused(
            "its journal does not hold at " + result.firstBad() + ": " + result.fault());
      }
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  private Part part(String name) {
    return manifest.tables().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Manifest.refused("it has no table " + name));
  }

  /// What a migration put there comes back with the backup.
  private void empty(List<String> names) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String name : names.reversed()) {
        if (!name.startsWith(Tables.SNAPSHOT)) {
          statement.execute("DELETE FROM " + Tables.quoted(name));
        }
      }
    }
  }

  private void load(Part part) throws SQLException, IOException {
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(Manifest.table(backup, part.name()))),
            64 << 10)) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "COPY "
                      + Tables.quoted(part.name())
                      + " ("
                      + Tables.columns(connection, part.name())
                      + ") FROM STDIN (FORMAT binary)",
                  in);
      if (rows != part.rows()) {
        throw Manifest.refused(
            part.name() + " has " + rows + " rows, its manifest says " + part.rows());
      }
    }
  }

  private void refuseOtherFiles(Path data) throws IOException {
    for (Part part : manifest.files()) {
      Path there = data.resolve(part.name());
      if (Files.exists(there)
          && !Arrays.equals(
              Files.readAllBytes(there), Files.readAllBytes(Manifest.file(backup, part.name())))) {
        throw Manifest.refused(there + " is there, and is another one");
      }
    }
  }

  private void files(Path data) throws IOException {
    for (Part part : manifest.files()) {
      Path target = data.resolve(part.name());
      if (!Files.exists(target)) {
        Files.copy(Manifest.file(backup, part.name()), target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        Backup.force(target);
      }
    }
    Backup.force(data);
  }
}
