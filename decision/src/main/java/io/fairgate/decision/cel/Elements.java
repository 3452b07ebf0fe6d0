package io.fairgate.decision.cel;

/// Whether a value is among the elements of a list; the interpreter and the bytecode both call it.
final class Elements {
  private Elements() {}

  static boolean contains(long[] list, long value) {
    for (long element : list) {
      if (element == value) {
        return true;
      }
    }
    return false;
  }

  /// As cel-java does it, a double is found by its bits or as a number: NaN in a list with NaN is
  /// found.
  static boolean contains(double[] list, double value) {
    for (double element : list) {
      if (element == value || Double.doubleToLongBits(element) == Double.doubleToLongBits(value)) {
        return true;
      }
    }
    return false;
  }

  static boolean contains(String[] list, String value) {
    for (String element : list) {
      if (element.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
