package io.fairgate.postgres.journal;

import io.fairgate.postgres.DatabaseOutages;
import io.fairgate.postgres.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Drops the oldest partitions of the journal, never one that a recovery may need.
///
/// The chain's value behind the last dropped entry is kept, so that the rest still verifies.
public final class Retention {
  /// A drop waits no longer than this for readers, since appends wait behind it; then it is left
  /// for the next time.
  private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = '100ms'";

  private static final String LOCK_NOT_FREE = "55P03";

  private final Database database;

  public Retention(Database database) {
    this.database = database;
  }

  /// Drops each partition whose entries all lie at or before a position, and before the oldest kept
  /// snapshot.
  ///
  /// @return how many were dropped
  public int forget(long upTo) {
    try (Connection connection = database.connect("retention")) {
      connection.setAutoCommit(false);
      int dropped = 0;
      while (dropOldest(connection, upTo)) {
        dropped++;
      }
      connection.rollback();
      forgetKeys(connection);
      return dropped;
    } catch (SQLException failed) {
      throw DatabaseOutages.of("old entries cannot be dropped", failed);
    }
  }

  private static boolean dropOldest(Connection connection, long upTo) throws SQLException {
    List<Long> snapshots = PostgresSnapshots.positions(connection);
    long limit = snapshots.isEmpty() ? 0 : Math.min(upTo, snapshots.getLast());
    try (Statement statement = connection.createStatement();
        ResultSet oldest =
            statement.executeQuery(
                "SELECT first_position, last_position FROM fairgate.journal_partition"
                    + " ORDER BY first_position LIMIT 1")) {
      if (!oldest.next() || oldest.getLong(2) > limit) {
        return false;
      }
      drop(connection, oldest.getLong(1), oldest.getLong(2));
      connection.commit();
      return true;
    } catch (SQLException failed) {
      if (LOCK_NOT_FREE.equals(failed.getSQLState())) {
        return false;
      }
      throw failed;
    }
  }

  private static void drop(Connection connection, long first, long last) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement base =
            connection.prepareStatement(
                """
                UPDATE fairgate.journal_head SET base_position = j.position, base_chain = j.chain
                FROM fairgate.journal j WHERE j.position = ?
                """);
        PreparedStatement forgotten =
            connection.prepareStatement(
                "DELETE FROM fairgate.journal_partition WHERE first_position = ?")) {
      statement.execute(LOCK_TIMEOUT);
      statement.execute("LOCK TABLE fairgate.journal IN ACCESS EXCLUSIVE MODE");
      base.setLong(1, last);
      if (base.executeUpdate() != 1) {
        throw new SQLException("the entry at " + last + " is missing");
      }
      statement.execute("DROP TABLE " + Partitions.name(first));
      forgotten.setLong(1, first);
      forgotten.execute();
    }
  }

  private static void forgetKeys(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "DELETE FROM fairgate.event_key"
              + " WHERE position <= (SELECT base_position FROM fairgate.journal_head)");
      connection.commit();
    }
  }
}
