package io.fairgate.postgres.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyOut;

/// Reads rows in PostgreSQL's binary form (see [CopyRows]), column by column. For one thread.
final class CopiedRow {
  private static final int SIGNATURE_BYTES = 11;
  private static final int FLAGS_BYTES = 4;

  private final CopyOut copy;
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private boolean isBegun;

  CopiedRow(CopyOut copy) {
    this.copy = copy;
  }

  /// Goes to the next row; false behind the last.
  boolean next() throws SQLException {
    byte[] message = copy.readFromCopy();
    if (message == null) {
      return false;
    }
    bytes = ByteBuffer.wrap(message);
    if (!isBegun) {
      isBegun = true;
      bytes.position(SIGNATURE_BYTES + FLAGS_BYTES);
      bytes.position(bytes.position() + 4 + bytes.getInt());
      if (!bytes.hasRemaining()) {
        return next();
      }
    }
    if (bytes.getShort() < 0) {
      while (copy.readFromCopy() != null) {
        // Behind the last row is nothing but the end of the message.
      }
      return false;
    }
    return true;
  }

  int smallint() {
    bytes.getInt();
    return bytes.getShort();
  }

  int integer() {
    bytes.getInt();
    return bytes.getInt();
  }

  long bigint() {
    bytes.getInt();
    return bytes.getLong();
  }

  /// Whether a UUID is there; its halves follow.
  boolean isThere() {
    return bytes.getInt() >= 0;
  }

  long half() {
    return bytes.getLong();
  }

  String text() {
    return new String(bytea(), StandardCharsets.UTF_8);
  }

  byte[] bytea() {
    byte[] value = new byte[bytes.getInt()];
    bytes.get(value);
    return value;
  }
}
