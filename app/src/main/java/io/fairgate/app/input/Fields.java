package io.fairgate.app.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.terminal.Stop;
import java.util.Arrays;

/// The fields of a line of CSV (RFC 4180) as ranges of its bytes. A field in quotes may hold commas
/// and doubled quotes, but no line end.
public final class Fields {
  /// What [#minor] and [#whole] give for text that is no such number.
  public static final long NO_NUMBER = Long.MIN_VALUE;

  /// So that no sum of amounts overflows.
  private static final long NUMBER_MAX = 1_000_000_000_000_000L;

  private byte[] bytes = {};
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int size;

  /// Takes a line apart and returns how many fields it has.
  public int split(Lines line) {
    bytes = line.bytes();
    size = 0;
    int i = line.from();
    int end = line.to();
    while (true) {
      if (size == from.length) {
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
      }
      int stop = i < end && bytes[i] == '"' ? quoted(i + 1, end) : plain(i, end);
      if (stop >= end) {
        return size;
      }
      i = stop + 1;
    }
  }

  private int plain(int start, int end) {
    int i = start;
    while (i < end && bytes[i] != ',') {
      i++;
    }
    from[size] = start;
    to[size++] = i;
    return i;
  }

  private int quoted(int start, int end) {
    int i = start;
    while (i < end && (bytes[i] != '"' || i + 1 < end && bytes[i + 1] == '"')) {
      i += bytes[i] == '"' ? 2 : 1;
    }
    from[size] = start;
    to[size++] = Math.min(i, end);
    while (i < end && bytes[i] != ',') {
      i++;
    }
    return i;
  }

  public int size() {
    return size;
  }

  /// Where each column stands in a header line that was split; refused where one is missing.
  public int[] columns(String input, String... names) {
    var columns = new int[names.length];
    for (int n = 0; n < names.length; n++) {
      columns[n] = -1;
      for (int i = 0; i < size; i++) {
        if (text(i).equals(names[n])) {
          columns[n] = i;
        }
      }
      if (columns[n] < 0) {
        throw Stop.refused(
            input
                + " has no column `"
                + names[n]
                + "` in its first line; it needs "
                + String.join(",", names));
      }
    }
    return columns;
  }

  public boolean isEmpty(int field) {
    return field >= size || from[field] == to[field];
  }

  public int firstByte(int field) {
    return isEmpty(field) ? -1 : bytes[from[field]];
  }

  public String text(int field) {
    if (isEmpty(field)) {
      return "";
    }
    String text = new String(bytes, from[field], to[field] - from[field], UTF_8);
    return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
  }

  /// A whole number, or [#NO_NUMBER].
  public long whole(int field) {
    return minor(field, 0);
  }

  /// What stands before the point of a number that is not negative, or [#NO_NUMBER].
  public long truncated(int field) {
    long value = NO_NUMBER;
    for (int i = from[field]; i < to[field] && bytes[i] != '.'; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || value > NUMBER_MAX) {
        return NO_NUMBER;
      }
      value = 10 * Math.max(0, value) + digit;
    }
    return value;
  }

  /// A decimal number in units of its `digits`-th decimal, exactly: `57.16` with 2 digits is 5716.
  /// Decimals beyond must be zeros.
  public long minor(int field, int digits) {
    return decimal(field, digits, false);
  }

  /// The same for text that was a binary fraction once, such as `85.64999999999999`: to the nearest
  /// unit, halves away from zero.
  public long rounded(int field, int digits) {
    return decimal(field, digits, true);
  }

  private long decimal(int field, int digits, boolean mayRound) {
    if (isEmpty(field)) {
      return NO_NUMBER;
    }
    int i = from[field];
    int end = to[field];
    boolean isNegative = bytes[i] == '-';
    i += isNegative ? 1 : 0;
    long value = 0;
    int decimals = -1;
    int seen = 0;
    boolean isUp = false;
    for (; i < end; i++) {
      int digit = bytes[i] - '0';
      if (bytes[i] == '.' && decimals < 0) {
        decimals = 0;
      } else if (digit < 0 || digit > 9 || value > NUMBER_MAX) {
        return NO_NUMBER;
      } else if (decimals < digits) {
        value = 10 * value + digit;
        decimals += decimals < 0 ? 0 : 1;
        seen++;
      } else if (mayRound) {
        isUp |= decimals == digits && digit >= 5;
        decimals++;
      } else if (digit != 0) {
        return NO_NUMBER;
      }
    }
    if (seen == 0) {
      return NO_NUMBER;
    }
    for (int d = Math.max(0, decimals); d < digits; d++) {
      value *= 10;
    }
    value += isUp ? 1 : 0;
    return isNegative ? -value : value;
  }
}
