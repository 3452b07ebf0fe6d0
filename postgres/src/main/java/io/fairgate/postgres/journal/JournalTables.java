package io.fairgate.postgres.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The tables that no migration makes, for whoever brings a journal back: partitions and the bytes
/// of snapshots.
public final class JournalTables {
  private JournalTables() {}

  /// Lets entries in that do not follow the head; within the transaction.
  public static void stopTrigger(Connection connection) throws SQLException {
    run(connection, "ALTER TABLE fairgate.journal DISABLE TRIGGER journal_appended");
  }

  public static void startTrigger(Connection connection) throws SQLException {
    run(connection, "ALTER TABLE fairgate.journal ENABLE TRIGGER journal_appended");
  }

  /// Makes each partition that is noted.
  public static void createPartitions(Connection connection) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT first_position, last_position FROM fairgate.journal_partition")) {
      while (row.next()) {
        steps.addAll(Partitions.steps(row.getLong(1), row.getLong(2)));
      }
    }
    run(connection, steps.toArray(String[]::new));
  }

  public static void createSnapshot(Connection connection, long position) throws SQLException {
    run(
        connection,
        "CREATE TABLE " + snapshot(position) + " (part integer NOT NULL, bytes bytea NOT NULL)",
        "ALTER TABLE " + snapshot(position) + " ALTER COLUMN bytes SET STORAGE PLAIN");
  }

  static String snapshot(long position) {
    return "fairgate.snapshot_of_" + position;
  }

  static void run(Connection connection, String... steps) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String step : steps) {
        statement.execute(step);
      }
    }
  }
}
