package io.fairgate.marketplace.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The text inside JSON: UTF-8 sequences (RFC 3629) and escapes (RFC 8259).
final class JsonText {
  private JsonText() {}

  /// How many bytes the UTF-8 sequence at `at` has, 2 to 4; 0 when it is none: overlong, of a
  /// surrogate, beyond Unicode or cut off.
  static int sequence(byte[] b, int at, int to) {
    int first = b[at] & 0xFF;
    int left = to - at;
    if (first >= 0xC2 && first <= 0xDF) {
      return left >= 2 && tail(b[at + 1]) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      if (left < 3 || !tail(b[at + 1]) || !tail(b[at + 2])) {
        return 0;
      }
      int second = b[at + 1] & 0xFF;
      boolean overlong = first == 0xE0 && second < 0xA0;
      boolean surrogate = first == 0xED && second > 0x9F;
      return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
      if (left < 4 || !tail(b[at + 1]) || !tail(b[at + 2]) || !tail(b[at + 3])) {
        return 0;
      }
      int second = b[at + 1] & 0xFF;
      boolean overlong = first == 0xF0 && second < 0x90;
      boolean beyond = first == 0xF4 && second > 0x8F;
      return overlong || beyond ? 0 : 4;
    }
    return 0;
  }

  private static boolean tail(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /// The UTF-16 unit of the four hexadecimal digits at `at`; -1 when they are none.
  static int hex4(byte[] b, int at, int to) {
    if (to - at < 4) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int c = b[i];
      int digit;
      if (c >= '0' && c <= '9') {
        digit = c - '0';
      } else if (c >= 'a' && c <= 'f') {
        digit = c - 'a' + 10;
      } else if (c >= 'A' && c <= 'F') {
        digit = c - 'A' + 10;
      } else {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /// Resolves the escapes of a text that was found well formed.
  static String unescape(byte[] b, int from, int to) {
    var out = new StringBuilder(to - from);
    int at = from;
    int plainFrom = from;
    while (at < to) {
      if (b[at] != '\\') {
        at++;
        continue;
      }
      out.append(new String(b, plainFrom, at - plainFrom, UTF_8));
      char c = (char) b[at + 1];
      switch (c) {
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> out.append((char) hex4(b, at + 2, to));
        default -> out.append(c);
      }
      at += c == 'u' ? 6 : 2;
      plainFrom = at;
    }
    return out.append(new String(b, plainFrom, to - plainFrom, UTF_8)).toString();
  }
}
