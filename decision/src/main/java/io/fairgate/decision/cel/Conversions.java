package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;

/// Writes `int(x)`, `double(x)` and `string(x)`.
final class Conversions {
  private final Code code;
  private final Operands operands;

  Conversions(Code code, Operands operands) {
    this.code = code;
    this.operands = operands;
  }

  /// Leaves the converted operand on the stack.
  void convert(Node.Convert convert, Label failed) {
    CelType from = convert.operand().type();
    operands.push(convert.operand(), failed);
    switch (convert.type()) {
      case STRING -> {
        switch (from) {
          case INT -> code.call("java/lang/Long", "toString", "(J)Ljava/lang/String;");
          case DOUBLE -> code.call("java/lang/Double", "toString", "(D)Ljava/lang/String;");
          case BOOL -> code.call("java/lang/Boolean", "toString", "(Z)Ljava/lang/String;");
          case STRING, STRING_LIST -> throw new IllegalStateException("string of " + from);
        }
      }
      case DOUBLE -> {
        if (from == CelType.INT) {
          code.op(L2D);
        } else {
          unless("isDouble", "(Ljava/lang/String;)Z", Code.STRING, failed);
          code.call("java/lang/Double", "parseDouble", "(Ljava/lang/String;)D");
        }
      }
      case INT -> {
        if (from == CelType.DOUBLE) {
          unless("fitsInt", "(D)Z", DOUBLE, failed);
          code.op(D2L);
        } else {
          unless("isInt", "(Ljava/lang/String;)Z", Code.STRING, failed);
          code.call("java/lang/Long", "parseLong", "(Ljava/lang/String;)J");
        }
      }
      case BOOL, STRING_LIST -> throw new IllegalStateException("no conversion to it");
    }
  }

  /// The value on the stack stays there if a test of [Numbers] holds for it.
  private void unless(String test, String descriptor, Object type, Label failed) {
    int mark = code.mark();
    Code.Temporary value = code.store(type);
    code.load(value);
    code.call(Code.NUMBERS, test, descriptor);
    code.jump(IFEQ, failed);
    code.load(value);
    code.release(mark);
  }
}
