package io.fairgate.benchmarks.load;

import io.fairgate.postgres.database.Database;
import io.fairgate.postgres.embedded.EmbeddedPostgres;
import io.fairgate.postgres.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/// What one row in a commit of its own costs in a PostgreSQL set as the node's is.
record CommitProbe(double perSecond, double p50Millis, double p99Millis) {

  /// `data` is an empty folder.
  static CommitProbe run(Path data, double seconds) throws SQLException {
    try (var postgres = EmbeddedPostgres.start(data, EmbeddedSettings.DEFAULT);
        var database = Database.open(postgres.address())) {
      return commit(database.writer(), seconds);
    }
  }

  private static CommitProbe commit(Connection connection, double seconds) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE probed (id bigint PRIMARY KEY, content bytea)");
    }
    long[] nanos = new long[1_000_000];
    int commits = 0;
    byte[] content = new byte[600];
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO probed VALUES (?, ?)")) {
      long until = System.nanoTime() + (long) (seconds * 1e9);
      while (System.nanoTime() < until && commits < nanos.length) {
        long from = System.nanoTime();
        insert.setLong(1, commits);
        insert.setBytes(2, content);
        insert.executeUpdate();
        nanos[commits++] = System.nanoTime() - from;
      }
    }
    Arrays.sort(nanos, 0, commits);
    return new CommitProbe(
        commits / seconds, nanos[commits / 2] / 1e6, nanos[(int) (commits * 0.99)] / 1e6);
  }
}
