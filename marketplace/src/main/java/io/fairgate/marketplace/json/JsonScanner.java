package io.fairgate.marketplace.json;

import java.util.Arrays;

/// Reads one JSON document (RFC 8259) strictly into a [JsonTape].
///
/// It goes over the bytes once. Faults of grammar end the reading, since what follows means
/// nothing; faults of measure (too long, too many, twice the same key, a card number) are noted and
/// the reading goes on. On the hot path: no object is made for a document without fault.
public final class JsonScanner {
  /// What a byte is inside a text: the classes below [#QUOTE] are plain, and [#DIGIT] is 1, so that
  /// adding classes counts digits.
  private static final byte[] CLASSES = classes();

  private static final int DIGIT = 1;
  private static final int QUOTE = 2;
  private static final int ESCAPE = 3;
  private static final int CONTROL = 4;
  private static final int FAILED = -1;

  private final JsonTape tape;
  private final Faults faults;
  private final int bytesMax;
  private byte[] b = {};
  private int from;
  private int to;
  private int[] suspects = new int[16];
  private int suspectCount;

  public JsonScanner(JsonTape tape, Faults faults) {
    this(tape, faults, JsonLimits.BYTES_MAX);
  }

  /// For documents that may be longer, or must be shorter, than an event.
  public JsonScanner(JsonTape tape, Faults faults, int bytesMax) {
    this.tape = tape;
    this.faults = faults;
    this.bytesMax = bytesMax;
  }

  private static byte[] classes() {
    var classes = new byte[256];
    Arrays.fill(classes, 0, 0x20, (byte) CONTROL);
    Arrays.fill(classes, 0x80, 256, (byte) (CONTROL + 1));
    Arrays.fill(classes, '0', '9' + 1, (byte) DIGIT);
    classes[0x7F] = CONTROL + 1;
    classes['"'] = QUOTE;
    classes['\\'] = ESCAPE;
    return classes;
  }

  /// Reads the bytes; false when they are no JSON at all, with the fault noted.
  public boolean scan(byte[] bytes, int from, int to) {
    tape.reset(bytes);
    faults.clear();
    b = bytes;
    this.from = from;
    this.to = to;
    suspectCount = 0;
    if (to - from > bytesMax) {
      return end(from, "json.size", "up to " + bytesMax + " bytes are read, got " + (to - from));
    }
    int at = space(from);
    if (at == to) {
      return end(at, "json.empty", "a JSON object is needed, got nothing");
    }
    at = value(at, 0);
    if (at == FAILED) {
      return false;
    }
    at = space(at);
    if (at != to) {
      return end(at, "json.trailing", "one JSON document is needed, got more");
    }
    for (int i = 0; i < suspectCount; i++) {
      CardNumbers.check(tape, suspects[i], faults);
    }
    return true;
  }

  private boolean end(int at, String code, String message) {
    fail(at, code, message);
    return false;
  }

  private int fail(int at, String code, String message) {
    int last = tape.size() - 1;
    faults.add(Math.max(0, last), code, message + ", at byte " + (at - from));
    return FAILED;
  }

  private int cut() {
    return fail(to, "json.truncated", "the document ends too early");
  }

  private int space(int at) {
    int i = at;
    while (i < to && (b[i] == ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t')) {
      i++;
    }
    return i;
  }

  private int value(int at, int depth) {
    if (at >= to) {
      return cut();
    }
    if (tape.size() >= JsonLimits.TOKENS_MAX) {
      return fail(
          at, "json.tokens", "up to " + JsonLimits.TOKENS_MAX + " keys and values are read");
    }
    return switch (b[at]) {
      case '"' -> text(at, JsonTape.TEXT);
      case '{' -> object(at, depth + 1);
      case '[' -> list(at, depth + 1);
      case 't' -> word(at, "true", JsonTape.TRUE);
      case 'f' -> word(at, "false", JsonTape.FALSE);
      case 'n' -> word(at, "null", JsonTape.NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at);
      case (byte) 0xEF, (byte) 0xFE, (byte) 0xFF ->
          fail(
              at,
              at == from ? "json.bom" : "json.syntax",
              "JSON in UTF-8 without byte order mark is needed");
      default -> fail(at, "json.syntax", "a value is needed");
    };
  }

  private int deeper(int at, int depth) {
    return depth > JsonLimits.DEPTH_MAX
        ? fail(at, "json.depth", "up to " + JsonLimits.DEPTH_MAX + " levels are read")
        : at;
  }

  private int object(int at, int depth) {
    if (deeper(at, depth) == FAILED) {
      return FAILED;
    }
    int node = tape.open(JsonTape.OBJECT, at);
    int i = space(at + 1);
    int keys = 0;
    long seen = 0;
    if (i < to && b[i] == '}') {
      tape.close(node, i + 1);
      return i + 1;
    }
    while (true) {
      if (i >= to) {
        return cut();
      }
      if (b[i] != '"') {
        return fail(i, "json.syntax", "a key in double quotes is needed");
      }
      if (++keys == JsonLimits.KEYS_MAX + 1) {
        return fail(i, "json.keys", "up to " + JsonLimits.KEYS_MAX + " keys an object are read");
      }
      int key = tape.size();
      i = text(i, JsonTape.KEY);
      if (i == FAILED) {
        return FAILED;
      }
      i = space(i);
      if (i >= to) {
        return cut();
      }
      if (b[i] != ':') {
        return fail(i, "json.syntax", "a colon is needed after a key");
      }
      i = value(space(i + 1), depth);
      if (i == FAILED) {
        return FAILED;
      }
      long mark = MemberNames.mark(tape, key);
      if ((seen & mark) != 0 && MemberNames.seenBefore(tape, node, key)) {
        faults.add(key, "key.duplicate", "a key stands once in an object, got it twice");
      }
      seen |= mark;
      i = space(i);
      if (i >= to) {
        return cut();
      }
      if (b[i] == '}') {
        tape.close(node, i + 1);
        return i + 1;
      }
      if (b[i] != ',') {
        return fail(i, "json.syntax", "a comma or } is needed after a member");
      }
      i = space(i + 1);
    }
  }

  private int list(int at, int depth) {
    if (deeper(at, depth) == FAILED) {
      return FAILED;
    }
    int node = tape.open(JsonTape.LIST, at);
    int i = space(at + 1);
    if (i < to && b[i] == ']') {
      tape.close(node, i + 1);
      return i + 1;
    }
    while (true) {
      i = value(i, depth);
      if (i == FAILED) {
        return FAILED;
      }
      i = space(i);
      if (i >= to) {
        return cut();
      }
      if (b[i] == ']') {
        tape.close(node, i + 1);
        return i + 1;
      }
      if (b[i] != ',') {
        return fail(i, "json.syntax", "a comma or ] is needed after a value");
      }
      i = space(i + 1);
    }
  }

  private int word(int at, String word, int kind) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= to) {
        return cut();
      }
      if (b[at + i] != word.charAt(i)) {
        return fail(at, "json.syntax", "true, false or null is needed");
      }
    }
    tape.add(kind, at, at + word.length());
    return at + word.length();
  }

  private int number(int at) {
    int i = b[at] == '-' ? at + 1 : at;
    int whole = i;
    i = digits(i);
    int count = i - whole;
    if (count == 0) {
      return i >= to ? cut() : fail(i, "json.syntax", "a digit is needed");
    }
    if (b[whole] == '0' && count > 1) {
      return fail(whole, "json.syntax", "a number does not begin with 0");
    }
    if (i < to && b[i] == '.') {
      int fraction = i + 1;
      i = digits(fraction);
      if (i == fraction) {
        return i >= to ? cut() : fail(i, "json.syntax", "a digit is needed after the point");
      }
      count += i - fraction;
    }
    if (i < to && (b[i] == 'e' || b[i] == 'E')) {
      i++;
      if (i < to && (b[i] == '+' || b[i] == '-')) {
        i++;
      }
      int exponent = i;
      i = digits(exponent);
      if (i == exponent) {
        return i >= to ? cut() : fail(i, "json.syntax", "a digit is needed in the exponent");
      }
      count += i - exponent;
    }
    int node = tape.add(JsonTape.NUMBER, at, i);
    if (count > JsonLimits.NUMBER_DIGITS_MAX) {
      faults.add(
          node,
          "json.number",
          "up to " + JsonLimits.NUMBER_DIGITS_MAX + " digits a number are read, got " + count);
    }
    if (count >= CardNumbers.DIGITS_MIN) {
      suspect(node);
    }
    return i;
  }

  private int digits(int at) {
    int i = at;
    while (i < to && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    return i;
  }

  private void suspect(int node) {
    if (suspectCount == suspects.length) {
      suspects = Arrays.copyOf(suspects, 2 * suspectCount);
    }
    suspects[suspectCount++] = node;
  }

  /// Reads the text whose quote is at `at`. What may hide thirteen digits, written out, escaped or
  /// in another script, is kept as a suspect.
  private int text(int at, int kind) {
    int start = at + 1;
    int i = start;
    int digits = 0;
    int flags = 0;
    while (true) {
      int type = 0;
      while (i < to && (type = CLASSES[b[i] & 0xFF]) <= DIGIT) {
        digits += type;
        i++;
      }
      if (i >= to) {
        return cut();
      }
      if (type == QUOTE) {
        break;
      }
      if (type == ESCAPE) {
        int length = escape(i);
        if (length == FAILED) {
          return FAILED;
        }
        flags |= JsonTape.ESCAPED;
        i += length;
      } else if (type == CONTROL) {
        return fail(i, "json.control", "control characters are not read inside a text");
      } else {
        int length = JsonText.sequence(b, i, to);
        if (length == 0) {
          return fail(i, "json.utf8", "UTF-8 is needed");
        }
        flags |= JsonTape.WIDE;
        i += length;
      }
      digits++;
    }
    int node = tape.add(kind | flags, start, i);
    int max = kind == JsonTape.KEY ? JsonLimits.NAME_MAX : JsonLimits.STRING_MAX;
    if (i - start > max) {
      faults.add(
          node,
          kind == JsonTape.KEY ? "json.name" : "json.string",
          "up to " + max + " bytes are read, got " + (i - start));
    }
    if (digits >= CardNumbers.DIGITS_MIN) {
      suspect(node);
    }
    return i + 1;
  }

  /// The length of the escape at `at`, a pair of surrogates counted as one.
  private int escape(int at) {
    if (at + 1 >= to) {
      return cut();
    }
    switch (b[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return 2;
      }
      case 'u' -> {
        int unit = JsonText.hex4(b, at + 2, to);
        if (unit < 0) {
          return to - at < 6
              ? cut()
              : fail(at, "json.escape", "four hexadecimal digits are needed after \\u");
        }
        if (!Character.isSurrogate((char) unit)) {
          return 6;
        }
        boolean paired =
            Character.isHighSurrogate((char) unit)
                && at + 7 < to
                && b[at + 6] == '\\'
                && b[at + 7] == 'u'
                && Character.isLowSurrogate((char) Math.max(0, JsonText.hex4(b, at + 8, to)));
        return paired ? 12 : fail(at, "json.surrogate", "half of a surrogate pair stands alone");
      }
      default -> {
        return fail(at, "json.escape", "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u is needed");
      }
    }
  }
}
