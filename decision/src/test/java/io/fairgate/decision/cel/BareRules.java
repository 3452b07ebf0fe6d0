package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.SplittableRandom;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/// The limit for [PredicatesBench]: rules of comparisons as the barest bytecode, 50 a method, no
/// errors, no overflow.
final class BareRules {
  static final int VARIABLES = 33;
  private static final int IN_A_METHOD = 50;
  private static final String TYPE = "io/fairgate/decision/cel/Bare";
  private static final String DESCRIPTOR = "([J[II)I";

  private BareRules() {}

  /// `f1 > 5`, or `f1 > f2 * 3` when there is an other.
  record Comparison(int variable, String sign, long constant, int other) {
    String text() {
      String right = other < 0 ? Long.toString(constant) : "f" + other + " * " + constant;
      return "f" + variable + " " + sign + " " + right;
    }
  }

  interface Program {
    int evaluate(long[] values, int[] fired, int count);
  }

  static List<List<Comparison>> rules(int count, SplittableRandom random) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i ->
            java.util.stream.IntStream.range(0, i % 3 == 0 ? 3 : 2)
                .mapToObj(j ->
                    new Comparison(
                        random.nextInt(VARIABLES),
                        j == 0 ? ">" : ">=",
                        2 + random.nextInt(i % 10 == 0 && j == 1 ? 3 : 90),
                        i % 10 == 0 && j == 1 ? random.nextInt(VARIABLES) : -1))
                .toList())
        .toList();
  }

  static Program compile(List<List<Comparison>> rules) throws ReflectiveOperationException {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    String[] interfaces = {"io/fairgate/decision/cel/BareRules$Program"};
    writer.visit(V21, ACC_FINAL, TYPE, null, "java/lang/Object", interfaces);
    MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
    constructor.visitVarInsn(ALOAD, 0);
    constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(RETURN);
    constructor.visitMaxs(0, 0);
    MethodVisitor all = writer.visitMethod(ACC_PUBLIC, "evaluate", DESCRIPTOR, null, null);
    for (int from = 0; from < rules.size(); from += IN_A_METHOD) {
      all.visitVarInsn(ALOAD, 1);
      all.visitVarInsn(ALOAD, 2);
      all.visitVarInsn(ILOAD, 3);
      all.visitMethodInsn(INVOKESTATIC, TYPE, "from" + from, DESCRIPTOR, false);
      all.visitVarInsn(ISTORE, 3);
      MethodVisitor some = writer.visitMethod(ACC_STATIC, "from" + from, DESCRIPTOR, null, null);
      for (int i = from; i < Math.min(rules.size(), from + IN_A_METHOD); i++) {
        rule(some, i, rules.get(i));
      }
      some.visitVarInsn(ILOAD, 2);
      some.visitInsn(IRETURN);
      some.visitMaxs(0, 0);
    }
    all.visitVarInsn(ILOAD, 3);
    all.visitInsn(IRETURN);
    all.visitMaxs(0, 0);
    return (Program)
        MethodHandles.lookup()
            .defineHiddenClass(writer.toByteArray(), true)
            .lookupClass()
            .getDeclaredConstructor()
            .newInstance();
  }

  private static void rule(MethodVisitor method, int index, List<Comparison> comparisons) {
    Label no = new Label();
    for (Comparison comparison : comparisons) {
      load(method, comparison.variable());
      if (comparison.other() >= 0) {
        load(method, comparison.other());
        method.visitLdcInsn(comparison.constant());
        method.visitInsn(LMUL);
      } else {
        method.visitLdcInsn(comparison.constant());
      }
      method.visitInsn(LCMP);
      method.visitJumpInsn(comparison.sign().equals(">") ? IFLE : IFLT, no);
    }
    method.visitVarInsn(ALOAD, 1);
    method.visitVarInsn(ILOAD, 2);
    method.visitLdcInsn(index);
    method.visitInsn(IASTORE);
    method.visitIincInsn(2, 1);
    method.visitLabel(no);
  }

  private static void load(MethodVisitor method, int variable) {
    method.visitVarInsn(ALOAD, 0);
    method.visitIntInsn(BIPUSH, variable);
    method.visitInsn(LALOAD);
  }
}
