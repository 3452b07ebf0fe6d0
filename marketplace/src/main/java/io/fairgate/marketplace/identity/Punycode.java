package io.fairgate.marketplace.identity;

/// Turns the `xn--` form of an international domain's label back into its letters (RFC 3492).
final class Punycode {
  private static final String PREFIX = "xn--";
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int BIAS_FIRST = 72;
  private static final int POINT_FIRST = 128;

  /// A label of a domain name has up to 63 bytes.
  private static final int LABEL_MAX = 63;

  private Punycode() {}

  /// The label in letters; as it came when it is not in this form or breaks its rules.
  static String decode(String label) {
    if (!label.startsWith(PREFIX) || label.length() > LABEL_MAX) {
      return label;
    }
    String coded = label.substring(PREFIX.length());
    int basicEnd = Math.max(0, coded.lastIndexOf('-'));
    var out = new StringBuilder(coded.substring(0, basicEnd));
    int in = basicEnd > 0 ? basicEnd + 1 : 0;
    int point = POINT_FIRST;
    int bias = BIAS_FIRST;
    long place = 0;
    while (in < coded.length()) {
      long placeBefore = place;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = in < coded.length() ? digit(coded.charAt(in++)) : -1;
        if (digit < 0) {
          return label;
        }
        place += digit * weight;
        int threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
        if (place > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
          return label;
        }
      }
      int points = out.codePointCount(0, out.length()) + 1;
      bias = adapt(place - placeBefore, points, placeBefore == 0);
      long next = point + place / points;
      if (next > Character.MAX_CODE_POINT) {
        return label;
      }
      point = (int) next;
      place %= points;
      out.insert(out.offsetByCodePoints(0, (int) place), Character.toString(point));
      place++;
    }
    return out.toString();
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
  }

  private static int adapt(long delta, int points, boolean first) {
    long damped = first ? delta / DAMP : delta / 2;
    damped += damped / points;
    int k = 0;
    while (damped > (BASE - T_MIN) * T_MAX / 2) {
      damped /= BASE - T_MIN;
      k += BASE;
    }
    return (int) (k + (BASE - T_MIN + 1) * damped / (damped + SKEW));
  }
}
