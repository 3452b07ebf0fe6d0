package io.fairgate.app.replay;

import java.nio.charset.StandardCharsets;

/// One line of JSON in bytes, written from left to right and used again.
final class JsonLine {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[1 << 10];
  private int size;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = java.util.Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /// Plain ASCII, as it stands.
  @SuppressWarnings("deprecation")
  JsonLine raw(String ascii) {
    int length = ascii.length();
    ensure(length);
    ascii.getBytes(0, length, bytes, size);
    size += length;
    return this;
  }

  JsonLine number(long number) {
    if (number < 0) {
      return raw(Long.toString(number));
    }
    ensure(20);
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    size += digits;
    long rest = number;
    for (int i = size - 1; i >= size - digits; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return this;
  }

  /// In quotes, escaped where JSON asks for it.
  JsonLine text(String text) {
    int length = text.length();
    ensure(6 * length + 2);
    bytes[size++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
        bytes[size++] = (byte) c;
      } else {
        escape(c);
      }
    }
    bytes[size++] = '"';
    return this;
  }

  private void escape(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[c >> shift & 15];
    }
  }
}
