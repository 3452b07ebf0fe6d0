package io.fairgate.postgres.journal;

import io.fairgate.postgres.DatabaseOutages;
import io.fairgate.postgres.database.Database;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.journal.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Snapshots in the database, the bytes of each in a table of its own.
///
/// A table that is made and filled in one transaction is not written to the log of changes on the
/// embedded server, and it is dropped in one go.
public final class PostgresSnapshots implements Snapshots {
  private final Database database;

  public PostgresSnapshots(Database database) {
    this.database = database;
  }

  @Override
  public void write(long position, Writing writing) {
    try (Connection connection = database.connect("snapshot writer")) {
      connection.setAutoCommit(false);
      drop(connection, position);
      JournalTables.createSnapshot(connection, position);
      long bytes;
      try (PartsOut out = PartsOut.into(connection, JournalTables.snapshot(position))) {
        writing.to(out);
        bytes = out.finish();
      }
      note(connection, position, bytes);
      List<Long> kept = positions(connection);
      for (long old : kept.subList(Math.min(KEPT, kept.size()), kept.size())) {
        drop(connection, old);
      }
      connection.commit();
    } catch (SQLException failed) {
      throw DatabaseOutages.of("the snapshot was not written", failed);
    } catch (IOException failed) {
      throw new Outage("snapshot_failed", "the snapshot was not written", failed);
    }
  }

  private static void note(Connection connection, long position, long bytes) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO fairgate.snapshot (position, bytes) VALUES (?, ?)")) {
      statement.setLong(1, position);
      statement.setLong(2, bytes);
      statement.execute();
    }
  }

  private static void drop(Connection connection, long position) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + JournalTables.snapshot(position));
      statement.execute("DELETE FROM fairgate.snapshot WHERE position = " + position);
    }
  }

  @Override
  public List<Long> positions() {
    return database.asOwner(PostgresSnapshots::positions);
  }

  static List<Long> positions(Connection connection) throws SQLException {
    List<Long> positions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT position FROM fairgate.snapshot ORDER BY 1 DESC")) {
      while (row.next()) {
        positions.add(row.getLong(1));
      }
    }
    return positions;
  }

  @Override
  public InputStream read(long position) {
    if (!positions().contains(position)) {
      throw new Outage("snapshot_missing", "there is no snapshot of position " + position);
    }
    Connection connection = database.connect("snapshot reader");
    try {
      return PartsIn.from(connection, JournalTables.snapshot(position));
    } catch (SQLException failed) {
      try {
        connection.close();
      } catch (SQLException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
      throw DatabaseOutages.of("the snapshot cannot be read", failed);
    }
  }
}
