package io.fairgate.marketplace.identity;

import org.jspecify.annotations.Nullable;

/// An IP address brought to what a household or a phone keeps of it: an IPv4 address whole, an IPv6
/// address to its first 64 bits (RFC 4291, 2.5.4), an IPv4-mapped one as IPv4.
///
/// Read from its text alone, strictly: four decimal numbers without leading zeros, or groups of up
/// to four hexadecimal digits with one `::` at most. Nothing is looked up.
public final class IpAddress {
  private static final int GROUPS = 8;
  private static final int MAPPED = 0xFFFF;

  private IpAddress() {}

  public static boolean shaped(String text) {
    return text.indexOf(':') < 0 ? ipv4(text, 0) >= 0 : groups(text) != null;
  }

  public static String normalise(String text) {
    int[] groups = text.indexOf(':') < 0 ? null : groups(text);
    if (groups == null) {
      return text;
    }
    boolean zeros = (groups[0] | groups[1] | groups[2] | groups[3] | groups[4]) == 0;
    if (zeros && groups[5] == MAPPED) {
      return (groups[6] >> 8)
          + "."
          + (groups[6] & 255)
          + "."
          + (groups[7] >> 8)
          + "."
          + (groups[7] & 255);
    }
    return Integer.toHexString(groups[0])
        + ":"
        + Integer.toHexString(groups[1])
        + ":"
        + Integer.toHexString(groups[2])
        + ":"
        + Integer.toHexString(groups[3])
        + "::/64";
  }

  /// The 32 bits of the IPv4 address that the text from `from` on is; -1 when it is none.
  private static long ipv4(String text, int from) {
    long bits = 0;
    int at = from;
    for (int part = 0; part < 4; part++) {
      if (part > 0 && (at >= text.length() || text.charAt(at++) != '.')) {
        return -1;
      }
      int start = at;
      int value = 0;
      while (at < text.length() && at - start < 4 && decimal(text.charAt(at))) {
        value = 10 * value + text.charAt(at++) - '0';
      }
      boolean zeroFirst = at - start > 1 && text.charAt(start) == '0';
      if (at == start || value > 255 || zeroFirst) {
        return -1;
      }
      bits = bits << 8 | value;
    }
    return at == text.length() ? bits : -1;
  }

  private static boolean decimal(char c) {
    return c >= '0' && c <= '9';
  }

  /// The eight groups of an IPv6 address; null when the text is none.
  private static int @Nullable [] groups(String text) {
    var groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int at = 0;
    int length = text.length();
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < length) {
      if (count == GROUPS) {
        return null;
      }
      int end = text.indexOf(':', at);
      int stop = end < 0 ? length : end;
      if (end < 0 && text.indexOf('.', at) >= 0) {
        long bits = ipv4(text, at);
        if (bits < 0 || count > GROUPS - 2) {
          return null;
        }
        groups[count++] = (int) (bits >>> 16);
        groups[count++] = (int) (bits & 0xFFFF);
        break;
      }
      int group = hex(text, at, stop);
      if (group < 0) {
        return null;
      }
      groups[count++] = group;
      at = stop;
      if (at < length) {
        at++;
        if (at == length) {
          return null;
        }
        if (text.charAt(at) == ':') {
          if (gap >= 0) {
            return null;
          }
          gap = count;
          at++;
        }
      }
    }
    return gap < 0 ? (count == GROUPS ? groups : null) : spread(groups, count, gap);
  }

  private static int @Nullable [] spread(int[] groups, int count, int gap) {
    if (count >= GROUPS) {
      return null;
    }
    var whole = new int[GROUPS];
    System.arraycopy(groups, 0, whole, 0, gap);
    System.arraycopy(groups, gap, whole, GROUPS - (count - gap), count - gap);
    return whole;
  }

  private static int hex(String text, int from, int to) {
    if (to == from || to - from > 4) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
