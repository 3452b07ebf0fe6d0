package io.fairgate.marketplace.json;

/// Reads single values of a document: text, whole numbers, flags, choices. What does not fit is
/// noted, and a harmless stand-in comes back so that the reading can go on.
public final class Scalars {
  /// The digits of an amount, a quantity or a count: exact in a double too, and 9,000 of them add
  /// up in 64 bits.
  public static final int WHOLE_DIGITS_MAX = 15;

  private final JsonTape tape;
  private final Faults faults;

  public Scalars(JsonTape tape, Faults faults) {
    this.tape = tape;
    this.faults = faults;
  }

  public JsonTape tape() {
    return tape;
  }

  public Faults faults() {
    return faults;
  }

  /// Whether the node is of that kind; when not, that is noted.
  public boolean is(int node, int kind, String needed) {
    if (tape.kind(node) == kind) {
      return true;
    }
    faults.add(node, "value.type", needed + " is needed, got " + got(node));
    return false;
  }

  private String got(int node) {
    return switch (tape.kind(node)) {
      case JsonTape.OBJECT -> "an object";
      case JsonTape.LIST -> "a list";
      case JsonTape.TEXT -> "text";
      case JsonTape.NUMBER -> "a number";
      case JsonTape.NULL -> "null";
      default -> "true or false";
    };
  }

  /// Text of 1 to `max` characters without control characters; empty when it does not fit.
  public String text(int node, int max) {
    if (is(node, JsonTape.TEXT, "text")) {
      if (tape.start(node) == tape.end(node)) {
        faults.add(node, "text.empty", "text is needed, got none");
        return "";
      }
      return textOrEmpty(node, max);
    }
    return "";
  }

  /// Text of up to `max` characters without control characters.
  public String textOrEmpty(int node, int max) {
    if (!is(node, JsonTape.TEXT, "text")) {
      return "";
    }
    String text = tape.string(node);
    if (text.length() > max) {
      faults.add(
          node, "text.length", "up to " + max + " characters are taken, got " + text.length());
    } else if (!tape.ascii(node) && text.chars().anyMatch(Character::isISOControl)) {
      faults.add(node, "text.control", "text without control characters is needed");
    }
    return text;
  }

  public boolean flag(int node) {
    int kind = tape.kind(node);
    if (kind != JsonTape.TRUE && kind != JsonTape.FALSE) {
      faults.add(node, "value.type", "true or false is needed, got " + got(node));
    }
    return kind == JsonTape.TRUE;
  }

  /// The number of one of the words of a choice; 0 when it is none.
  public int choice(int node, NameTable words) {
    if (!is(node, JsonTape.TEXT, "text")) {
      return 0;
    }
    int number = words.find(tape, node);
    if (number < 0) {
      faults.add(
          node,
          "choice.unknown",
          "one of " + String.join(", ", words.names()) + " is needed" + advice(node, words));
    }
    return Math.max(0, number);
  }

  private String advice(int node, NameTable words) {
    return tape.end(node) - tape.start(node) > JsonLimits.NAME_MAX
        ? ""
        : words.advice(tape.string(node));
  }

  /// A whole number from `min` to `max`, judged as text before it is made a number.
  public long whole(int node, long min, long max) {
    if (!is(node, JsonTape.NUMBER, "a whole number")) {
      return min;
    }
    byte[] b = tape.bytes();
    int start = tape.start(node);
    int end = tape.end(node);
    boolean fraction = false;
    for (int i = start; i < end; i++) {
      if (b[i] == 'e' || b[i] == 'E') {
        faults.add(node, "number.exponent", "a whole number without exponent is needed");
        return min;
      }
      fraction |= b[i] == '.';
    }
    if (fraction) {
      faults.add(node, "number.fraction", "a whole number is needed: 12.50 EUR are 1250");
      return min;
    }
    if (b[start] == '-') {
      faults.add(node, "number.negative", "a number not below zero is needed");
      return min;
    }
    if (end - start > WHOLE_DIGITS_MAX) {
      faults.add(
          node,
          "number.digits",
          "up to " + WHOLE_DIGITS_MAX + " digits are taken, got " + (end - start));
      return min;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      value = 10 * value + b[i] - '0';
    }
    if (value < min || value > max) {
      faults.add(node, "number.range", "a number from " + min + " to " + max + " is needed");
      return min;
    }
    return value;
  }

  /// A decimal number from `-bound` to `bound`, without exponent.
  public double decimal(int node, double bound) {
    if (!is(node, JsonTape.NUMBER, "a number")
        || tape.end(node) - tape.start(node) > JsonLimits.NUMBER_DIGITS_MAX + 2) {
      return 0;
    }
    String text = tape.string(node);
    if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      faults.add(node, "number.exponent", "a number without exponent is needed");
      return 0;
    }
    double value = Double.parseDouble(text);
    if (StrictMath.abs(value) > bound) {
      faults.add(node, "number.range", "a number from -" + bound + " to " + bound + " is needed");
      return 0;
    }
    return value;
  }

  /// Whether there is a list at `node` with up to `max` values. Its first value is the node after
  /// it; the next one is at [JsonTape#next(int)], while below that of the list.
  public boolean list(int node, int max) {
    if (!is(node, JsonTape.LIST, "a list")) {
      return false;
    }
    int count = tape.count(node);
    if (count > max) {
      faults.add(node, "list.length", "up to " + max + " are taken, got " + count);
      return false;
    }
    return true;
  }
}
