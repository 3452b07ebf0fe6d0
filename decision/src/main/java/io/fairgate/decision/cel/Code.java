package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/// The method of a chunk while it is written: its locals, its temporaries, its labels with their
/// frames.
///
/// ```
/// 0 values  1 hits  2 fired  3 hits.fired  4 ints  5 doubles  6 strings  7 lists  8… temporaries
/// ```
///
/// The operand stack is empty at every label. Temporaries are given and taken back like a stack, so
/// the frame of a label is the eight locals and the temporaries of that moment: no analysis is
/// needed to write it.
final class Code {
  private static final String PACKAGE = "io/fairgate/decision/cel/";
  static final String BLOCK = PACKAGE + "Block";
  static final String VALUES = PACKAGE + "Values";
  static final String HITS = PACKAGE + "Hits";
  static final String NUMBERS = PACKAGE + "Numbers";
  static final String ELEMENTS = PACKAGE + "Elements";
  static final String TEXTS = PACKAGE + "Texts";
  static final String STRING = "java/lang/String";
  static final String STRINGS = "[Ljava/lang/String;";

  private static final int FIRED = 2;
  static final int INTS = 4;
  static final int DOUBLES = 5;
  static final int STRINGS_LOCAL = 6;
  static final int LISTS = 7;
  private static final int FIRST_TEMPORARY = 8;

  private static final Handle CLASS_DATA =
      new Handle(
          H_INVOKESTATIC,
          "java/lang/invoke/MethodHandles",
          "classDataAt",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
          false);

  private final MethodVisitor method;
  private final List<Object> constants;
  private final List<Object> frame =
      new ArrayList<>(List.of(VALUES, HITS, INTEGER, "[I", "[J", "[D", STRINGS, "[" + STRINGS));
  private final List<Temporary> temporaries = new ArrayList<>();
  private int nextLocal = FIRST_TEMPORARY;
  private int lastFrame = -1;
  private int lastFrameSize;
  private int constantPlaces;

  /// A local that holds a value for a while: its slot and its type as frames have it.
  record Temporary(int slot, Object type) {}

  Code(MethodVisitor method, List<Object> constants) {
    this.method = method;
    this.constants = constants;
    method.visitCode();
    field(1, HITS, "fired", "[I", 3);
    field(0, VALUES, "ints", "[J", INTS);
    field(0, VALUES, "doubles", "[D", DOUBLES);
    field(0, VALUES, "strings", STRINGS, STRINGS_LOCAL);
    field(0, VALUES, "lists", "[" + STRINGS, LISTS);
  }

  private void field(int owner, String type, String name, String descriptor, int local) {
    method.visitVarInsn(ALOAD, owner);
    method.visitFieldInsn(GETFIELD, type, name, descriptor);
    method.visitVarInsn(ASTORE, local);
  }

  /// Puts the values on the stack.
  void values() {
    method.visitVarInsn(ALOAD, 0);
  }

  int constantPlaces() {
    return constantPlaces;
  }

  /// How many bytes so far.
  int size() {
    Label here = new Label();
    method.visitLabel(here);
    return here.getOffset();
  }

  void fire(int index) {
    method.visitVarInsn(ALOAD, 3);
    method.visitVarInsn(ILOAD, FIRED);
    constant(index);
    method.visitInsn(IASTORE);
    method.visitIincInsn(FIRED, 1);
  }

  void fail(int index) {
    method.visitVarInsn(ALOAD, 1);
    constant(index);
    call(HITS, "fail", "(L" + HITS + ";I)V");
  }

  void end() {
    method.visitVarInsn(ILOAD, FIRED);
    method.visitInsn(IRETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  // Temporaries and labels.

  /// Takes the value off the stack into a new local.
  Temporary store(Object type) {
    Temporary temporary = new Temporary(nextLocal, type);
    method.visitVarInsn(opcode(type, ISTORE, LSTORE, DSTORE, ASTORE), nextLocal);
    nextLocal += LONG.equals(type) || DOUBLE.equals(type) ? 2 : 1;
    temporaries.add(temporary);
    frame.add(type);
    return temporary;
  }

  void load(Temporary temporary) {
    method.visitVarInsn(opcode(temporary.type(), ILOAD, LLOAD, DLOAD, ALOAD), temporary.slot());
  }

  private static int opcode(Object type, int ofInt, int ofLong, int ofDouble, int ofReference) {
    if (INTEGER.equals(type)) {
      return ofInt;
    }
    return LONG.equals(type) ? ofLong : DOUBLE.equals(type) ? ofDouble : ofReference;
  }

  /// How many temporaries there are; [#release] gives back what came after.
  int mark() {
    return temporaries.size();
  }

  void release(int mark) {
    while (temporaries.size() > mark) {
      nextLocal = temporaries.removeLast().slot();
      frame.removeLast();
    }
  }

  /// Here, with an empty stack and the temporaries of this moment.
  void place(Label label) {
    method.visitLabel(label);
    if (label.getOffset() != lastFrame) {
      method.visitFrame(F_NEW, frame.size(), frame.toArray(), 0, null);
      lastFrame = label.getOffset();
      lastFrameSize = frame.size();
    } else if (lastFrameSize != frame.size()) {
      throw new IllegalStateException("two labels at one place have the same temporaries");
    }
  }

  void goTo(Label label) {
    method.visitJumpInsn(GOTO, label);
  }

  void jump(int opcode, Label label) {
    method.visitJumpInsn(opcode, label);
  }

  // Values and calls.

  void op(int opcode) {
    method.visitInsn(opcode);
  }

  void local(int opcode, int local) {
    method.visitVarInsn(opcode, local);
  }

  void increment(Temporary temporary) {
    method.visitIincInsn(temporary.slot(), 1);
  }

  void constant(int value) {
    if (value >= -1 && value <= 5) {
      method.visitInsn(ICONST_0 + value);
    } else if (value == (byte) value) {
      method.visitIntInsn(BIPUSH, value);
    } else if (value == (short) value) {
      method.visitIntInsn(SIPUSH, value);
    } else {
      load(value, 1);
    }
  }

  void constant(long value) {
    if (value == 0 || value == 1) {
      method.visitInsn(LCONST_0 + (int) value);
    } else {
      load(value, 2);
    }
  }

  void constant(double value) {
    load(value, 2);
  }

  void constant(String value) {
    load(value, 2);
  }

  private void load(Object value, int places) {
    constantPlaces += places;
    method.visitLdcInsn(value);
  }

  /// An object that is made now and handed to the class with its bytes.
  void constant(Object value, String descriptor) {
    constantPlaces += 3;
    method.visitLdcInsn(new ConstantDynamic("_", descriptor, CLASS_DATA, constants.size()));
    constants.add(value);
  }

  void newArray(Object elementType) {
    if (LONG.equals(elementType) || DOUBLE.equals(elementType)) {
      method.visitIntInsn(NEWARRAY, LONG.equals(elementType) ? T_LONG : T_DOUBLE);
    } else {
      method.visitTypeInsn(ANEWARRAY, STRING);
    }
  }

  void call(String owner, String name, String descriptor) {
    method.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
  }

  void callOnString(String name, String descriptor) {
    method.visitMethodInsn(INVOKEVIRTUAL, STRING, name, descriptor, false);
  }
}
