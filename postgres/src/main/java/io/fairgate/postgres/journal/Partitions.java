package io.fairgate.postgres.journal;

import io.fairgate.postgres.DatabaseOutages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Makes the journal's partitions ahead of its head. For the thread that appends.
///
/// A partition is made beside the journal and then attached: that waits for no reader, and no
/// reader for it.
final class Partitions {
  private final Connection connection;
  private final long size;
  private long last;

  /// `size` is how many positions a new partition holds; those that are there keep their size.
  Partitions(Connection connection, long size) throws SQLException {
    this.connection = connection;
    this.size = size;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT greatest(coalesce(max(last_position), 0), max(base_position))"
                    + " FROM fairgate.journal_partition RIGHT JOIN fairgate.journal_head ON true")) {
      row.next();
      last = row.getLong(1);
    }
  }

  /// Makes sure that there is room up to a position, and for half a partition more.
  void reach(long position) {
    while (last < position + size / 2) {
      try {
        make(last + 1, last + size);
      } catch (SQLException failed) {
        throw DatabaseOutages.of("no partition of the journal can be made", failed);
      }
      last += size;
    }
  }

  private void make(long from, long upTo) throws SQLException {
    connection.setAutoCommit(false);
    boolean made = false;
    try (PreparedStatement noted =
        connection.prepareStatement("INSERT INTO fairgate.journal_partition VALUES (?, ?)")) {
      JournalTables.run(connection, steps(from, upTo).toArray(String[]::new));
      noted.setLong(1, from);
      noted.setLong(2, upTo);
      noted.execute();
      connection.commit();
      made = true;
    } finally {
      if (!made) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  /// The statements that make a partition.
  static List<String> steps(long from, long upTo) {
    return List.of(
        "CREATE TABLE " + name(from) + " (LIKE fairgate.journal INCLUDING ALL)",
        "ALTER TABLE fairgate.journal ATTACH PARTITION "
            + name(from)
            + " FOR VALUES FROM ("
            + from
            + ") TO ("
            + (upTo + 1)
            + ")");
  }

  static String name(long first) {
    return "fairgate.journal_from_" + first;
  }
}
