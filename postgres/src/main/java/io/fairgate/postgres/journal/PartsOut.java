package io.fairgate.postgres.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A stream of bytes into the parts of a table, one page of the database a part.
final class PartsOut extends OutputStream {
  /// What fits on a page of 8 KiB, with the row's own bytes.
  static final int PART_BYTES = 8_000;

  private final CopyIn copy;
  private final CopyRows rows = new CopyRows();
  private final byte[] part = new byte[PART_BYTES];
  private int filled;
  private int parts;
  private long bytes;

  private PartsOut(CopyIn copy) {
    this.copy = copy;
    rows.begin();
  }

  static PartsOut into(Connection connection, String table) throws SQLException {
    return new PartsOut(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " (part, bytes) FROM STDIN (FORMAT binary)"));
  }

  @Override
  public void write(int value) throws IOException {
    if (filled == PART_BYTES) {
      flushPart();
    }
    part[filled++] = (byte) value;
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == PART_BYTES) {
        flushPart();
      }
      int step = Math.min(length - done, PART_BYTES - filled);
      System.arraycopy(from, offset + done, part, filled, step);
      filled += step;
      done += step;
    }
  }

  private void flushPart() throws IOException {
    rows.row(2);
    rows.integer(parts++);
    rows.bytea(part, filled);
    bytes += filled;
    filled = 0;
    send();
  }

  private void send() throws IOException {
    try {
      copy.writeToCopy(rows.array(), 0, rows.size());
    } catch (SQLException failed) {
      throw new IOException("the database takes no more of the snapshot", failed);
    }
    rows.clear();
  }

  /// Sends the rest; how many bytes there were in all.
  long finish() throws IOException, SQLException {
    if (filled > 0) {
      flushPart();
    }
    rows.end();
    send();
    copy.endCopy();
    return bytes;
  }

  /// What was not finished is given up.
  @Override
  public void close() throws IOException {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException failed) {
      throw new IOException("the snapshot cannot be given up", failed);
    }
  }
}
