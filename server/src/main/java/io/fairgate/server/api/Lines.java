package io.fairgate.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines without keeping more than one of them; empty lines are passed over.
final class Lines {
  /// One line; `from` to `to` in `bytes`, which the next call overwrites.
  record Line(byte[] bytes, int from, int to, boolean isTooLong) {}

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int lineMax;
  private final long wholeMax;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long whole;
  private int lastGot;

  Lines(InputStream in, int lineMax, long wholeMax) {
    this.in = in;
    this.lineMax = lineMax;
    this.wholeMax = wholeMax;
  }

  /// Whether more came than the whole may have: nothing is read behind it.
  boolean isWholeTooLong() {
    return whole > wholeMax;
  }

  /// Whether the next line may have to be waited for.
  boolean mayWait() throws IOException {
    return from == to && in.available() == 0;
  }

  /// The next line; null at the end, or where the whole is too long.
  @Nullable Line next() throws IOException {
    int searched = from;
    while (true) {
      for (int at = searched; at < to; at++) {
        if (buffer[at] == '\n') {
          int start = from;
          from = at + 1;
          searched = from;
          if (!isBlank(start, at)) {
            return new Line(buffer, start, at, at - start > lineMax);
          }
        }
      }
      searched = to;
      if (to - from > lineMax) {
        return new Line(buffer, from, to, true);
      }
      if (!fill(to - from)) {
        int start = from;
        from = to;
        return isBlank(start, to) || isWholeTooLong()
            ? null
            : new Line(buffer, start, to, to - start > lineMax);
      }
      searched = to - lastGot;
    }
  }

  private boolean fill(int kept) throws IOException {
    if (isWholeTooLong()) {
      return false;
    }
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, kept);
      from = 0;
      to = kept;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int got = in.read(buffer, to, buffer.length - to);
    if (got < 0) {
      return false;
    }
    whole += got;
    to += got;
    lastGot = got;
    return true;
  }

  private boolean isBlank(int start, int end) {
    for (int at = start; at < end; at++) {
      if (buffer[at] != ' ' && buffer[at] != '\t' && buffer[at] != '\r') {
        return false;
      }
    }
    return true;
  }
}
