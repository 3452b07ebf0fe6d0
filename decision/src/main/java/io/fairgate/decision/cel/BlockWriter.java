package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/// Writes one generated class: expressions in chunks, each chunk a static method, and `evaluate`
/// that calls them in turn.
final class BlockWriter {
  /// HotSpot's JIT never compiles a method of more than 8,000 bytes.
  static final int METHOD_BYTES_MAX = 8_000;

  /// Long enough that loading the arrays costs nothing, short enough that the JIT is done with it
  /// soon.
  private static final int CHUNK_BYTES = 2_000;

  /// What a method and an expression take beside the condition.
  private static final int AROUND_BYTES = 80;

  /// A constant pool has 65,535 places; a number takes two, and names and calls take some hundred.
  private static final int CONSTANT_PLACES_MAX = 50_000;

  /// So that `evaluate` is short enough for the JIT.
  private static final int CHUNKS_MAX = 500;

  private static final String NAME = "io/fairgate/decision/cel/Generated";
  static final String CHUNK =
      "(Lio/fairgate/decision/cel/Values;Lio/fairgate/decision/cel/Hits;I)I";

  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final NamedLists lists;
  private final List<Object> constants = new ArrayList<>();
  private int constantPlaces;
  private int chunks;
  private int longestChunk;
  private Code code;
  private Conditions conditions;

  BlockWriter(NamedLists lists) {
    this.lists = lists;
    writer.visit(
        V21, ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", new String[] {Code.BLOCK});
    MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(ALOAD, 0);
    constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    openChunk();
  }

  boolean full() {
    return constantPlaces + code.constantPlaces() > CONSTANT_PLACES_MAX || chunks >= CHUNKS_MAX;
  }

  List<Object> constants() {
    return constants;
  }

  private void openChunk() {
    MethodVisitor method =
        writer.visitMethod(ACC_STATIC | ACC_PRIVATE, "chunk" + chunks++, CHUNK, null, null);
    code = new Code(method, constants);
    conditions = new Conditions(code, lists);
  }

  /// The bytes of the longest chunk so far.
  int longestChunk() {
    return Math.max(longestChunk, code.size());
  }

  private void closeChunk() {
    longestChunk = longestChunk();
    constantPlaces += code.constantPlaces();
    code.end();
  }

  /// The expression of that index in the set.
  void add(int index, Node root) {
    int most = AROUND_BYTES + CodeSize.ofCondition(root);
    int size = code.size();
    if (size > CHUNK_BYTES || size + most > METHOD_BYTES_MAX) {
      closeChunk();
      openChunk();
    }
    Label after = new Label();
    Label failed = new Label();
    boolean canFail = conditions.canFail(root);
    conditions.jumpIf(root, false, after, failed);
    code.fire(index);
    if (canFail) {
      code.goTo(after);
      code.place(failed);
      code.fail(index);
    }
    code.place(after);
  }

  byte[] bytes() {
    closeChunk();
    MethodVisitor evaluate = writer.visitMethod(ACC_PUBLIC, "evaluate", CHUNK, null, null);
    evaluate.visitCode();
    for (int i = 0; i < chunks; i++) {
      evaluate.visitVarInsn(ALOAD, 1);
      evaluate.visitVarInsn(ALOAD, 2);
      evaluate.visitVarInsn(ILOAD, 3);
      evaluate.visitMethodInsn(INVOKESTATIC, NAME, "chunk" + i, CHUNK, false);
      evaluate.visitVarInsn(ISTORE, 3);
    }
    evaluate.visitVarInsn(ILOAD, 3);
    evaluate.visitInsn(IRETURN);
    evaluate.visitMaxs(0, 0);
    evaluate.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
