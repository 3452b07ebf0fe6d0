package io.fairgate.marketplace.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The names known in one place, keys of an object or words of a choice, each with its number.
///
/// On the hot path: finds a name by length and three of its bytes, then compares all, and makes no
/// object.
public final class NameTable {
  private static final int EMPTY = -1;

  private final List<String> names;
  private final byte[][] bytes;
  private final int[] table;
  private final int mask;

  private NameTable(List<String> names) {
    this.names = names;
    bytes = new byte[names.size()][];
    table = new int[Integer.highestOneBit(Math.max(4, 4 * names.size())) * 2];
    mask = table.length - 1;
    Arrays.fill(table, EMPTY);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = names.get(i).getBytes(UTF_8);
      int slot = slot(bytes[i], 0, bytes[i].length);
      while (table[slot] != EMPTY) {
        slot = slot + 1 & mask;
      }
      table[slot] = i;
    }
  }

  public static NameTable of(String... names) {
    return new NameTable(List.of(names));
  }

  /// The values of a choice, in their order and in lower case.
  public static NameTable of(Enum<?>[] values) {
    return new NameTable(
        Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
  }

  private int slot(byte[] b, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    int mixed = b[from] | b[from + length / 2] << 8 | b[to - 1] << 16 | length << 24;
    int hash = mixed * 0x9E3779B9;
    return (hash ^ hash >>> 15) & mask;
  }

  public int size() {
    return bytes.length;
  }

  public String name(int number) {
    return names.get(number);
  }

  public List<String> names() {
    return names;
  }

  /// The number of the name that the key or text at `node` is; -1 when it is none of these.
  public int find(JsonTape tape, int node) {
    if (tape.escaped(node)) {
      return names.indexOf(tape.string(node));
    }
    byte[] b = tape.bytes();
    int from = tape.start(node);
    int to = tape.end(node);
    int slot = slot(b, from, to);
    while (table[slot] != EMPTY) {
      byte[] name = bytes[table[slot]];
      if (name.length == to - from && Arrays.equals(name, 0, name.length, b, from, to)) {
        return table[slot];
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /// `, did you mean total?`, or nothing when no name is near.
  public String advice(String got) {
    String nearest = "";
    int least = Math.max(1, Math.min(3, got.length() / 3)) + 1;
    for (String name : names) {
      int distance = distance(name, got, least);
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? "" : ", did you mean " + nearest + "?";
  }

  /// How many characters must be added, dropped or changed (Levenshtein), up to `max`.
  private static int distance(String left, String right, int max) {
    if (Math.abs(left.length() - right.length()) >= max) {
      return max;
    }
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return Math.min(max, row[right.length()]);
  }
}
