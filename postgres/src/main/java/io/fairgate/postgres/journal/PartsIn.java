package io.fairgate.postgres.journal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The parts of a table as a stream of bytes; it owns its connection.
final class PartsIn extends InputStream {
  private final Connection connection;
  private final CopyOut copy;
  private final CopiedRow row;
  private byte[] part = new byte[0];
  private int taken;
  private int expected;

  private PartsIn(Connection connection, CopyOut copy) {
    this.connection = connection;
    this.copy = copy;
    this.row = new CopiedRow(copy);
  }

  /// The rows come as they were written: the table was filled once, and is read from its beginning.
  static PartsIn from(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET synchronize_seqscans = off");
    }
    return new PartsIn(
        connection,
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY " + table + " (part, bytes) TO STDOUT (FORMAT binary)"));
  }

  @Override
  public int read() throws IOException {
    return isThereMore() ? part[taken++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isThereMore()) {
      return -1;
    }
    int step = Math.min(length, part.length - taken);
    System.arraycopy(part, taken, to, offset, step);
    taken += step;
    return step;
  }

  private boolean isThereMore() throws IOException {
    try {
      while (taken == part.length) {
        if (!copy.isActive() || !row.next()) {
          return false;
        }
        if (row.integer() != expected++) {
          throw new IOException("part " + (expected - 1) + " of the snapshot is missing");
        }
        part = row.bytea();
        taken = 0;
      }
      return true;
    } catch (SQLException broken) {
      throw new IOException("the snapshot cannot be read", broken);
    }
  }

  /// Nothing is cancelled: with the connection the rest goes, too.
  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new IOException("the snapshot's connection cannot be closed", failed);
    }
  }
}
