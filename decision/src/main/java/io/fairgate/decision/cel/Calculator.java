package io.fairgate.decision.cel;

import io.fairgate.decision.cel.Interpreter.Failure;

/// The interpreter's arithmetic and conversions: Long, Double, String in and out, a [Failure] where
/// CEL has an error.
final class Calculator {
  private Calculator() {}

  static Object calculate(Operation operation, Object left, Object right) {
    return left instanceof Double a
        ? onDoubles(operation, a, (Double) right)
        : onInts(operation, (Long) left, (Long) right);
  }

  private static Object onDoubles(Operation operation, double left, double right) {
    return switch (operation) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case REMAINDER -> throw new IllegalStateException("no remainder of doubles");
    };
  }

  private static Object onInts(Operation operation, long left, long right) {
    if ((operation == Operation.DIVIDE || operation == Operation.REMAINDER) && right == 0) {
      throw new Failure("division by zero");
    }
    try {
      return switch (operation) {
        case ADD -> Math.addExact(left, right);
        case SUBTRACT -> Math.subtractExact(left, right);
        case MULTIPLY -> Math.multiplyExact(left, right);
        case DIVIDE -> Math.divideExact(left, right);
        case REMAINDER -> left % right;
      };
    } catch (ArithmeticException e) {
      throw overflow();
    }
  }

  static Object negate(Object operand) {
    return switch (operand) {
      case Double value -> -value;
      case Long value when value == Long.MIN_VALUE -> throw overflow();
      case Long value -> -value;
      default -> throw new IllegalStateException("no number");
    };
  }

  static Object absolute(Object operand) {
    return switch (operand) {
      case Double value -> Math.abs(value);
      case Long value when value == Long.MIN_VALUE -> throw overflow();
      case Long value -> Math.abs(value);
      default -> throw new IllegalStateException("no number");
    };
  }

  static Object extreme(boolean greater, Object left, Object right) {
    if (left instanceof Double a) {
      return greater ? Math.max(a, (Double) right) : Math.min(a, (Double) right);
    }
    return greater ? Math.max((Long) left, (Long) right) : Math.min((Long) left, (Long) right);
  }

  static Object convert(CelType to, Object operand) {
    return switch (to) {
      case STRING -> operand.toString();
      case DOUBLE ->
          switch (operand) {
            case Long value -> (double) value;
            case String text when Numbers.isDouble(text) -> Double.parseDouble(text);
            default -> throw new Failure("not a number: " + operand);
          };
      case INT ->
          switch (operand) {
            case Double value when Numbers.fitsInt(value) -> value.longValue();
            case String text when Numbers.isInt(text) -> Long.parseLong(text);
            default -> throw new Failure("not a whole number within the range of int: " + operand);
          };
      case BOOL, STRING_LIST -> throw new IllegalStateException("no conversion to " + to);
    };
  }

  private static Failure overflow() {
    return new Failure("a whole number beyond the range of int");
  }
}
