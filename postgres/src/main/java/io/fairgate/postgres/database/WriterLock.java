package io.fairgate.postgres.database;

import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.postgres.DatabaseRefused.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One node on one database: an advisory lock of the writing connection, which the server lets go
/// when that connection ends.
public final class WriterLock {
  /// "Fairgate" in ASCII. The lock is the database's own, not the server's.
  private static final long KEY = 0x4661697267617465L;

  /// The session of a node that was killed is noticed within this time, on one machine.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private WriterLock() {}

  public static void take(Connection connection) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!tried(connection)) {
      if (System.nanoTime() > deadline) {
        throw new DatabaseRefused(
            Reason.SECOND_NODE,
            "another node writes to this database: "
                + holder(connection)
                + "; stop it first, or give this one a database of its own");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static boolean tried(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static String holder(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT application_name, client_addr, a.pid, backend_start
            FROM pg_locks l JOIN pg_stat_activity a USING (pid)
            WHERE locktype = 'advisory' AND granted AND objsubid = 1
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND (classid::bigint << 32 | objid::bigint) = ?
            """)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? row.getString(1)
                + " from "
                + row.getString(2)
                + " since "
                + row.getString(4)
                + " (session "
                + row.getString(3)
                + ")"
            : "a session that has just ended";
      }
    }
  }
}
