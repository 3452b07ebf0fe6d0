package io.fairgate.postgres.journal;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Journal.Head;
import io.fairgate.runtime.journal.Outage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The journal's entries in order, as the database gives them, one at a time. Whoever does not read
/// to the end closes the connection, or drains it.
final class EntryStream {
  private final CopyOut copy;
  private final CopiedRow row;

  private EntryStream(CopyOut copy) {
    this.copy = copy;
    this.row = new CopiedRow(copy);
  }

  /// The entries behind `after`, up to `upTo`.
  static EntryStream open(Connection connection, long after, long upTo) throws SQLException {
    long base = base(connection).position();
    if (after < base) {
      throw new Outage(
          Journal.FORGOTTEN,
          "the oldest entry that was kept is " + (base + 1) + ", asked for " + (after + 1));
    }
    return new EntryStream(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "COPY (SELECT "
                    + EntryRow.COLUMNS
                    + " FROM fairgate.journal WHERE position > "
                    + after
                    + " AND position <= "
                    + upTo
                    + " ORDER BY position) TO STDOUT (FORMAT binary)"));
  }

  /// The last entry that was dropped, which the oldest kept one follows.
  static Head base(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet base =
            statement.executeQuery("SELECT base_position, base_chain FROM fairgate.journal_head")) {
      if (!base.next()) {
        throw new Outage("journal_damaged", "the journal's head is missing: restore a backup");
      }
      return new Head(base.getLong(1), base.getBytes(2));
    }
  }

  @Nullable Entry next() throws SQLException {
    return row.next() ? EntryRow.read(row) : null;
  }

  /// Reads the rest, so that the connection can be used for something else. To cancel instead would
  /// hit whatever the connection does next when the rest was on its way already.
  void drain() throws SQLException {
    while (copy.isActive() && copy.readFromCopy() != null) {
      // Nobody wants it.
    }
  }
}
