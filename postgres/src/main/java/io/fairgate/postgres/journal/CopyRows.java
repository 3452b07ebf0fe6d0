package io.fairgate.postgres.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows in PostgreSQL's binary form for `COPY`, put together in one buffer that is used again. For
/// one thread.
///
/// ```
/// "PGCOPY\n\377\r\n\0" │ flags (4) │ extension (4)
/// │ columns (2) │ length (4) │ value │ length │ value …   a row each; a length of -1 is null
/// │ -1 (2)
/// ```
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int NULL = -1;

  /// A buffer that grew beyond this is not kept.
  private static final int KEPT_MAX = 16 << 20;

  private byte[] buffer = new byte[64 << 10];
  private int size;

  void begin() {
    if (buffer.length > KEPT_MAX) {
      buffer = new byte[64 << 10];
    }
    clear();
    raw(SIGNATURE, SIGNATURE.length);
    int32(0);
    int32(0);
  }

  /// Forgets what was put together, so that rows can be sent bit by bit.
  void clear() {
    size = 0;
  }

  void row(int columns) {
    room(2);
    buffer[size++] = (byte) (columns >> 8);
    buffer[size++] = (byte) columns;
  }

  void end() {
    row(-1);
  }

  void smallint(int value) {
    int32(2);
    row(value);
  }

  void integer(int value) {
    int32(4);
    int32(value);
  }

  void bigint(long value) {
    int32(8);
    int64(value);
  }

  void uuid(long high, long low) {
    int32(16);
    int64(high);
    int64(low);
  }

  void nothing() {
    int32(NULL);
  }

  void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    bytea(bytes, bytes.length);
  }

  void bytea(byte[] value) {
    bytea(value, value.length);
  }

  void bytea(byte[] value, int length) {
    int32(length);
    raw(value, length);
  }

  byte[] array() {
    return buffer;
  }

  int size() {
    return size;
  }

  private void int32(int value) {
    room(4);
    buffer[size++] = (byte) (value >> 24);
    buffer[size++] = (byte) (value >> 16);
    buffer[size++] = (byte) (value >> 8);
    buffer[size++] = (byte) value;
  }

  private void int64(long value) {
    int32((int) (value >> 32));
    int32((int) value);
  }

  private void raw(byte[] bytes, int length) {
    room(length);
    System.arraycopy(bytes, 0, buffer, size, length);
    size += length;
  }

  private void room(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, Math.addExact(size, more)));
    }
  }
}
