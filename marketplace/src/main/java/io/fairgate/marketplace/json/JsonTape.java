package io.fairgate.marketplace.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// One JSON document as a flat run of nodes, in the order in which they stand in the text.
///
/// A node is a kind, the bytes that it covers and the node after all that it holds. A member is two
/// nodes: its key, then its value. Used again and again by [JsonScanner]; nothing is copied out of
/// the text before it is asked for.
public final class JsonTape {
  public static final int OBJECT = 0;
  public static final int LIST = 1;
  public static final int KEY = 2;
  public static final int TEXT = 3;
  public static final int NUMBER = 4;
  public static final int TRUE = 5;
  public static final int FALSE = 6;
  public static final int NULL = 7;

  private static final int KIND_MASK = 7;

  /// The text has escapes, and must be decoded.
  static final int ESCAPED = 8;

  /// The text has characters beyond ASCII.
  static final int WIDE = 16;

  /// Kept instead of a key that may be a card number.
  private static final String MASKED = "*";

  private static final int OPEN = Integer.MAX_VALUE;

  private byte[] text = {};
  private byte[] kinds = new byte[128];
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private int[] nexts = new int[128];
  private int size;

  void reset(byte[] text) {
    this.text = text;
    size = 0;
  }

  int open(int kind, int start) {
    return add(kind, start, start, OPEN);
  }

  void close(int node, int end) {
    ends[node] = end;
    nexts[node] = size;
  }

  int add(int kind, int start, int end) {
    return add(kind, start, end, size + 1);
  }

  private int add(int kind, int start, int end, int next) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      nexts = Arrays.copyOf(nexts, 2 * size);
    }
    kinds[size] = (byte) kind;
    starts[size] = start;
    ends[size] = end;
    nexts[size] = next;
    return size++;
  }

  /// How many nodes there are; the document's own is 0.
  public int size() {
    return size;
  }

  public int kind(int node) {
    return kinds[node] & KIND_MASK;
  }

  boolean escaped(int node) {
    return (kinds[node] & ESCAPED) != 0;
  }

  boolean ascii(int node) {
    return (kinds[node] & (ESCAPED | WIDE)) == 0;
  }

  /// The bytes that the document was read from.
  public byte[] bytes() {
    return text;
  }

  /// Where the node begins in [#bytes()]; for text and keys, behind the quote.
  public int start(int node) {
    return starts[node];
  }

  /// Where the node ends; for text and keys, before the quote.
  public int end(int node) {
    return ends[node];
  }

  /// The node after this one and all that it holds.
  public int next(int node) {
    return nexts[node];
  }

  /// The characters of a text, key or number, escapes resolved.
  public String string(int node) {
    int start = starts[node];
    int length = ends[node] - start;
    if ((kinds[node] & ESCAPED) != 0) {
      return JsonText.unescape(text, start, ends[node]);
    }
    return new String(text, start, length, (kinds[node] & WIDE) == 0 ? ISO_8859_1 : UTF_8);
  }

  /// How many values the list at `node` has.
  public int count(int node) {
    int count = 0;
    for (int at = node + 1; at < nexts[node]; at = nexts[at]) {
      count++;
    }
    return count;
  }

  /// The key under which a value stands, or under which the list stands that holds it; else -1.
  int keyOf(int value) {
    if (value == 0) {
      return -1;
    }
    if (kind(value - 1) == KEY) {
      return value - 1;
    }
    int holder = holder(value);
    return holder > 0 && kind(holder - 1) == KEY ? holder - 1 : -1;
  }

  /// The object or list that holds the node directly.
  private int holder(int node) {
    int at = node - 1;
    while (nexts[at] <= node) {
      at--;
    }
    return at;
  }

  /// The JSON Pointer (RFC 6901) to a value; a key's is that of its member. Works in a document
  /// that is still being read. A key that may hide a card number, or is too long, shows as `*`.
  public String pointer(int node) {
    if (node == 0) {
      return "";
    }
    if (kind(node) == KEY) {
      return pointer(holder(node)) + "/" + name(node);
    }
    if (kind(node - 1) == KEY) {
      return pointer(node - 1);
    }
    int holder = holder(node);
    int index = 0;
    for (int at = holder + 1; at < node; at = nexts[at]) {
      index++;
    }
    return pointer(holder) + "/" + index;
  }

  private String name(int key) {
    if (ends[key] - starts[key] > JsonLimits.NAME_MAX) {
      return MASKED;
    }
    String name = string(key);
    return CardNumbers.mayHideIn(name) ? MASKED : name.replace("~", "~0").replace("/", "~1");
  }
}
