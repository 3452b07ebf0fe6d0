package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;

/// Writes lists as arrays, and what takes one element of them.
final class Lists {
  private final Code code;
  private final Operands operands;

  Lists(Code code, Operands operands) {
    this.code = code;
    this.operands = operands;
  }

  static String arrayType(CelType element) {
    return switch (element) {
      case INT, BOOL -> "[J";
      case DOUBLE -> "[D";
      case STRING -> Code.STRINGS;
      case STRING_LIST -> throw new IllegalStateException("no list of lists");
    };
  }

  /// From an array and an index on the stack to the element.
  void loadElement(CelType element) {
    switch (element) {
      case INT -> code.op(LALOAD);
      case BOOL -> {
        code.op(LALOAD);
        code.op(L2I);
      }
      case DOUBLE -> code.op(DALOAD);
      case STRING, STRING_LIST -> code.op(AALOAD);
    }
  }

  /// From an array, an index and an element on the stack.
  private void storeElement(CelType element) {
    switch (element) {
      case INT -> code.op(LASTORE);
      case BOOL -> {
        code.op(I2L);
        code.op(LASTORE);
      }
      case DOUBLE -> code.op(DASTORE);
      case STRING, STRING_LIST -> code.op(AASTORE);
    }
  }

  /// `list[index]`.
  void at(Node.At at, Label failed) {
    int mark = code.mark();
    push(at.of(), failed);
    Code.Temporary list = code.store(arrayType(at.type()));
    operands.push(at.index(), failed);
    Code.Temporary index = code.store(LONG);
    code.load(index);
    code.constant(0L);
    code.op(LCMP);
    code.jump(IFLT, failed);
    code.load(index);
    code.load(list);
    code.op(ARRAYLENGTH);
    code.op(I2L);
    code.op(LCMP);
    code.jump(IFGE, failed);
    code.load(list);
    code.load(index);
    code.op(L2I);
    loadElement(at.type());
    code.release(mark);
  }

  /// An array: of long for INT and BOOL, of double, of String.
  void push(Sequence sequence, Label failed) {
    switch (sequence) {
      case Sequence.Named named -> operands.named(named.variable());
      case Sequence.Written written -> {
        if (written.constant()) {
          code.constant(Constants.array(written), arrayType(written.element()));
        } else {
          pushWritten(written, failed);
        }
      }
    }
  }

  private void pushWritten(Sequence.Written written, Label failed) {
    CelType type = written.element();
    int mark = code.mark();
    code.constant(written.items().size());
    code.newArray(type == CelType.BOOL ? LONG : Operands.frameType(type));
    Code.Temporary array = code.store(arrayType(type));
    for (int i = 0; i < written.items().size(); i++) {
      int inner = code.mark();
      operands.push(written.items().get(i), failed);
      Code.Temporary item = code.store(Operands.frameType(type));
      code.load(array);
      code.constant(i);
      code.load(item);
      storeElement(type);
      code.release(inner);
    }
    code.load(array);
    code.release(mark);
  }
}
