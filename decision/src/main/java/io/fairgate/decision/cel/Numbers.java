package io.fairgate.decision.cel;

/// What CEL says of numbers and Java does not; the interpreter and the bytecode both call it.
///
/// An int is compared with a double as cel-java (and cel-go) does it: out of range decides, else
/// the int is made a double and `Double.compare` orders them. So 2^53 + 1 equals 2^53 as a double,
/// -0.0 is less than 0, and NaN is greater than every int.
final class Numbers {
  private static final double TWO_TO_63 = 0x1p63;

  private Numbers() {}

  static int compare(double left, long right) {
    if (left < -TWO_TO_63) {
      return -1;
    }
    if (left > TWO_TO_63) {
      return 1;
    }
    return Double.compare(left, (double) right);
  }

  static int compare(long left, double right) {
    return -compare(right, left);
  }

  /// Whether a double has a whole part that is an int; -2^63 is refused, as cel-java refuses it.
  static boolean fitsInt(double value) {
    return Math.abs(value) < TWO_TO_63;
  }

  static boolean isInt(String text) {
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static boolean isDouble(String text) {
    try {
      Double.parseDouble(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static boolean multiplyOverflows(long left, long right) {
    return Math.multiplyHigh(left, right) != (left * right) >> 63;
  }
}
