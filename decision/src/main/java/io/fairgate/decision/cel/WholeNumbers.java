package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;

/// Writes arithmetic on INT, which fails beyond 64 bits and on division by zero, without an
/// exception.
final class WholeNumbers {
  private final Code code;
  private final Operands operands;

  WholeNumbers(Code code, Operands operands) {
    this.code = code;
    this.operands = operands;
  }

  void calculate(Node.Calculate calculate, Label failed) {
    operands.pushBoth(calculate.left(), calculate.right(), failed);
    boolean divides =
        calculate.operation() == Operation.DIVIDE || calculate.operation() == Operation.REMAINDER;
    if (divides && !Failing.failsItself(calculate)) {
      code.op(calculate.operation() == Operation.DIVIDE ? LDIV : LREM);
      return;
    }
    int mark = code.mark();
    Code.Temporary right = code.store(LONG);
    Code.Temporary left = code.store(LONG);
    switch (calculate.operation()) {
      case ADD -> add(left, right, failed);
      case SUBTRACT -> subtract(left, right, failed);
      case MULTIPLY -> multiply(left, right, failed);
      case DIVIDE -> divide(left, right, failed);
      case REMAINDER -> {
        unlessZero(right, failed);
        both(left, right, LREM);
      }
    }
    code.release(mark);
  }

  /// The operand on the stack; the least int has no opposite.
  void unlessLeast(Node operand, Label failed) {
    operands.push(operand, failed);
    int mark = code.mark();
    Code.Temporary value = code.store(LONG);
    unlessEqual(value, Long.MIN_VALUE, failed);
    code.load(value);
    code.release(mark);
  }

  private void both(Code.Temporary left, Code.Temporary right, int opcode) {
    code.load(left);
    code.load(right);
    code.op(opcode);
  }

  /// A sum is wrong when its sign is that of neither operand: ((l ^ s) & (r ^ s)) < 0.
  private void add(Code.Temporary left, Code.Temporary right, Label failed) {
    both(left, right, LADD);
    Code.Temporary sum = code.store(LONG);
    both(left, sum, LXOR);
    both(right, sum, LXOR);
    negativeOfBoth(failed);
    code.load(sum);
  }

  /// A difference is wrong when the operands' signs differ and its own is not the left one's.
  private void subtract(Code.Temporary left, Code.Temporary right, Label failed) {
    both(left, right, LSUB);
    Code.Temporary difference = code.store(LONG);
    both(left, right, LXOR);
    both(left, difference, LXOR);
    negativeOfBoth(failed);
    code.load(difference);
  }

  private void negativeOfBoth(Label failed) {
    code.op(LAND);
    code.constant(0L);
    code.op(LCMP);
    code.jump(IFLT, failed);
  }

  /// A product is right when the upper 64 of its 128 bits are all its sign.
  private void multiply(Code.Temporary left, Code.Temporary right, Label failed) {
    both(left, right, LMUL);
    Code.Temporary product = code.store(LONG);
    code.load(left);
    code.load(right);
    code.call("java/lang/Math", "multiplyHigh", "(JJ)J");
    code.load(product);
    code.constant(63);
    code.op(LSHR);
    code.op(LCMP);
    code.jump(IFNE, failed);
    code.load(product);
  }

  private void divide(Code.Temporary left, Code.Temporary right, Label failed) {
    Label fine = new Label();
    unlessZero(right, failed);
    code.load(right);
    code.constant(-1L);
    code.op(LCMP);
    code.jump(IFNE, fine);
    unlessEqual(left, Long.MIN_VALUE, failed);
    code.place(fine);
    both(left, right, LDIV);
  }

  private void unlessZero(Code.Temporary value, Label failed) {
    unlessEqual(value, 0, failed);
  }

  private void unlessEqual(Code.Temporary value, long bad, Label failed) {
    code.load(value);
    code.constant(bad);
    code.op(LCMP);
    code.jump(IFEQ, failed);
  }
}
