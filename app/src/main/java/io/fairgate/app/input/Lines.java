package io.fairgate.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as ranges of one buffer, without their ends and without a byte order mark.
public final class Lines {
  /// The longest line of an event has some 100 KB; what is longer than this is no text with lines.
  public static final int LINE_BYTES_MAX = 1 << 24;

  private final InputStream stream;
  private byte[] bytes = new byte[1 << 18];
  private int filled;
  private int next;
  private int from;
  private int to;
  private long number;

  public Lines(InputStream stream) {
    this.stream = stream;
  }

  /// Goes to the next line; false at the end.
  public boolean next() throws IOException {
    int end = indexOfEnd();
    if (end < 0) {
      if (next == filled) {
        return false;
      }
      end = filled;
    }
    from = next;
    to = end;
    next = Math.min(filled, end + 1);
    if (to > from && bytes[to - 1] == '\r') {
      to--;
    }
    if (++number == 1) {
      skipMark();
    }
    return true;
  }

  /// Where the line's end is, reading on until it is there; -1 for a last line without one.
  private int indexOfEnd() throws IOException {
    int looked = next;
    while (true) {
      for (int i = looked; i < filled; i++) {
        if (bytes[i] == '\n') {
          return i;
        }
      }
      looked = filled;
      int moved = next;
      if (!fill()) {
        return -1;
      }
      looked -= moved - next;
    }
  }

  private boolean fill() throws IOException {
    if (filled == bytes.length) {
      int left = filled - next;
      if (left > LINE_BYTES_MAX) {
        throw new IOException(
            "line " + (number + 1) + " has more than " + LINE_BYTES_MAX + " bytes");
      }
      byte[] into = left > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
      System.arraycopy(bytes, next, into, 0, left);
      bytes = into;
      filled = left;
      next = 0;
    }
    int read = stream.read(bytes, filled, bytes.length - filled);
    if (read > 0) {
      filled += read;
    }
    return read > 0;
  }

  private void skipMark() {
    boolean isMarked = to - from >= 3 && Arrays.equals(bytes, from, from + 3, MARK, 0, MARK.length);
    from += isMarked ? MARK.length : 0;
  }

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /// The buffer that holds the line, good until the next.
  public byte[] bytes() {
    return bytes;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /// The line's number, from 1.
  public long number() {
    return number;
  }

  public boolean isBlank() {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
