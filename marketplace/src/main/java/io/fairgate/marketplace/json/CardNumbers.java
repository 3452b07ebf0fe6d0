package io.fairgate.marketplace.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Finds full card numbers, which must never be taken in.
///
/// A card number has 13 to 19 digits, begins as a card scheme's numbers do ([CardSchemes]), passes
/// the Luhn check (ISO/IEC 7812-1, annex B), and may be broken by up to two spaces or dashes
/// between digits. Groups are tried from each of their starts, so that digits before or behind hide
/// nothing.
///
/// Not taken for one: digits inside a UUID or a hexadecimal word of 24 or more characters; under
/// `sku`, `skus` and `item_id` a whole value that is a valid GTIN-13 or GTIN-14; under `phone` and
/// `phone_number` 13 digits; digits behind a JSON number's point.
public final class CardNumbers {
  static final int DIGITS_MIN = 13;
  private static final int DIGITS_MAX = 19;

  /// A card number is written in groups; between two stand one or two characters.
  private static final int GAP_MAX = 2;

  /// Tokens and hashes in hexadecimal are at least 96 bits.
  private static final int HEX_WORD_MIN = 24;

  /// No phone number looks like a longer card number; 13 digits are a German mobile's.
  private static final int PHONE_DIGITS = 13;

  private CardNumbers() {}

  /// Whether a text holds a full card number.
  public static boolean in(String text) {
    byte[] flat = flat(text);
    return longest(flat, 0, flat.length) > 0;
  }

  /// Whether a text has as many digits as a card number.
  static boolean mayHideIn(String text) {
    return text.codePoints().filter(Character::isDigit).count() >= DIGITS_MIN;
  }

  /// Notes a card number in the node, naming the field and not the value.
  static void check(JsonTape tape, int node, Faults faults) {
    int kind = tape.kind(node);
    byte[] b = tape.bytes();
    int from = tape.start(node);
    int to = tape.end(node);
    if (kind == JsonTape.NUMBER) {
      to = wholePart(b, from, to);
    } else if (!tape.ascii(node)) {
      b = flat(tape.string(node));
      from = 0;
      to = b.length;
    }
    int length = longest(b, from, to);
    if (length > 0 && !exempt(tape, node, b, from, to, length)) {
      faults.add(
          node, "card.number", "a full card number must not be sent; send the processor's token");
    }
  }

  private static int wholePart(byte[] b, int from, int to) {
    int end = from;
    while (end < to && b[end] != '.' && b[end] != 'e' && b[end] != 'E') {
      end++;
    }
    return end;
  }

  private static boolean exempt(JsonTape tape, int node, byte[] b, int from, int to, int length) {
    int key = tape.kind(node) == JsonTape.TEXT ? tape.keyOf(node) : -1;
    if (key < 0) {
      return false;
    }
    return switch (tape.string(key)) {
      case "phone", "phone_number" -> length == PHONE_DIGITS;
      case "sku", "skus", "item_id" -> length == to - from && length <= 14 && gtin(b, from, to);
      default -> false;
    };
  }

  /// The most digits of a card number in the text; 0 when there is none.
  private static int longest(byte[] b, int from, int to) {
    int longest = 0;
    for (int i = from; i < to; i++) {
      if (digit(b[i]) && (i == from || !digit(b[i - 1]))) {
        longest = Math.max(longest, beginningAt(b, i, from, to));
      }
    }
    return longest;
  }

  /// The digits of the longest card number that begins with the group at `start`.
  private static int beginningAt(byte[] b, int start, int from, int to) {
    int longest = 0;
    int digits = 0;
    int i = start;
    while (i < to && digits <= DIGITS_MAX) {
      while (i < to && digit(b[i])) {
        digits++;
        i++;
      }
      if (digits >= DIGITS_MIN
          && digits <= DIGITS_MAX
          && CardSchemes.has(prefix(b, start), digits)
          && luhn(b, start, i)
          && !hexadecimal(b, start, i, from, to)) {
        longest = digits;
      }
      int gap = i;
      while (gap < to && (b[gap] == ' ' || b[gap] == '-')) {
        gap++;
      }
      if (gap == i || gap - i > GAP_MAX || gap == to || !digit(b[gap])) {
        return longest;
      }
      i = gap;
    }
    return longest;
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static int prefix(byte[] b, int start) {
    int prefix = 0;
    for (int i = start, digits = 0; digits < 6; i++) {
      if (digit(b[i])) {
        prefix = 10 * prefix + b[i] - '0';
        digits++;
      }
    }
    return prefix;
  }

  private static boolean luhn(byte[] b, int from, int to) {
    int sum = 0;
    boolean twice = false;
    for (int i = to - 1; i >= from; i--) {
      if (digit(b[i])) {
        int digit = b[i] - '0';
        int weighed = twice ? 2 * digit : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
        twice = !twice;
      }
    }
    return sum % 10 == 0;
  }

  /// The check digit of a GTIN (GS1 General Specifications): weights 3 and 1 from the right.
  private static boolean gtin(byte[] b, int from, int to) {
    int sum = 0;
    for (int i = to - 1; i >= from; i--) {
      sum += (b[i] - '0') * ((to - 1 - i) % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  /// Whether the digits are part of a UUID or of a long hexadecimal word with letters in it.
  private static boolean hexadecimal(byte[] b, int start, int end, int from, int to) {
    int left = start;
    int right = end;
    while (left > from && hex(b[left - 1])) {
      left--;
    }
    while (right < to && hex(b[right])) {
      right++;
    }
    boolean letters = false;
    boolean dashes = false;
    for (int i = left; i < right; i++) {
      if (!hex(b[i])) {
        return false;
      }
      letters |= !digit(b[i]) && b[i] != '-';
      dashes |= b[i] == '-';
    }
    return dashes ? uuid(b, left, right) : letters && right - left >= HEX_WORD_MIN;
  }

  private static boolean hex(byte b) {
    return digit(b) || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F' || b == '-';
  }

  private static boolean uuid(byte[] b, int from, int to) {
    if (to - from != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash != (b[from + i] == '-')) {
        return false;
      }
    }
    return true;
  }

  /// The text in ASCII: digits of any script as digits, any space or dash as one, what has no width
  /// left out.
  private static byte[] flat(String text) {
    var flat = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          int digit = Character.digit(point, 10);
          int type = Character.getType(point);
          if (digit >= 0) {
            flat.append((char) ('0' + digit));
          } else if (type == Character.SPACE_SEPARATOR || type == Character.DASH_PUNCTUATION) {
            flat.append(point == '-' ? '-' : ' ');
          } else if (type != Character.FORMAT) {
            flat.append(point < 0x80 ? (char) point : '?');
          }
        });
    return flat.toString().getBytes(ISO_8859_1);
  }
}
