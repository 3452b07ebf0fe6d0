package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.Label;

/// Writes what goes over a list: `in` and the macros.
final class Loops {
  /// Up to here one comparison after the other is faster than a search.
  private static final int CHAINED_MAX = 4;

  private final Code code;
  private final Conditions conditions;
  private final Operands operands;

  Loops(Code code, Conditions conditions, Operands operands) {
    this.code = code;
    this.conditions = conditions;
    this.operands = operands;
  }

  void contained(Node.Contained contained, boolean sense, Label target, Label failed) {
    CelType type = contained.value().type();
    int mark = code.mark();
    operands.push(contained.value(), failed);
    if (type == CelType.BOOL) {
      code.op(I2L);
    }
    Object kept = type == CelType.BOOL ? LONG : Operands.frameType(type);
    Code.Temporary value = code.store(kept);
    boolean constant = contained.in() instanceof Sequence.Written written && written.constant();
    List<Node> items = Nodes.items(contained.in());
    if (constant && type != CelType.DOUBLE && type != CelType.BOOL && items.size() <= CHAINED_MAX) {
      chained(value, items, sense, target, mark);
    } else if (constant && type == CelType.STRING) {
      code.load(value);
      code.constant(Constants.set((Sequence.Written) contained.in()), "Ljava/util/Set;");
      code.call(Code.TEXTS, "contains", "(Ljava/lang/String;Ljava/util/Set;)Z");
      code.jump(sense ? IFNE : IFEQ, target);
    } else if (constant && type == CelType.INT) {
      code.constant(Constants.sorted((Sequence.Written) contained.in()), "[J");
      code.load(value);
      code.call("java/util/Arrays", "binarySearch", "([JJ)I");
      code.jump(sense ? IFGE : IFLT, target);
    } else {
      operands.lists().push(contained.in(), failed);
      code.load(value);
      String array = Lists.arrayType(type);
      String element =
          switch (type) {
            case INT, BOOL -> "J";
            case DOUBLE -> "D";
            case STRING, STRING_LIST -> "Ljava/lang/String;";
          };
      code.call(Code.ELEMENTS, "contains", "(" + array + element + ")Z");
      code.jump(sense ? IFNE : IFEQ, target);
    }
    code.release(mark);
  }

  private void chained(
      Code.Temporary value, List<Node> items, boolean sense, Label target, int mark) {
    Label out = new Label();
    Label found = sense ? target : out;
    for (Node item : items) {
      code.load(value);
      switch (item) {
        case Node.IntValue literal -> {
          code.constant(literal.value());
          code.op(LCMP);
          code.jump(IFEQ, found);
        }
        case Node.StringValue literal -> {
          code.constant(literal.value());
          code.callOnString("equals", "(Ljava/lang/Object;)Z");
          code.jump(IFNE, found);
        }
        default -> throw new IllegalStateException("neither an int nor a string");
      }
    }
    if (!sense) {
      code.goTo(target);
    }
    code.release(mark);
    code.place(out);
  }

  /// An error in one element does not matter once another has decided; in `exists_one` it always
  /// does.
  void quantified(Node.Quantified quantified, boolean sense, Label target, Label failed) {
    boolean one = quantified.quantifier() == Node.Quantifier.exists_one;
    int mark = code.mark();
    operands.lists().push(quantified.over(), failed);
    Code.Temporary list = code.store(Lists.arrayType(quantified.element().type()));
    code.constant(0);
    Code.Temporary index = code.store(INTEGER);
    code.constant(0);
    Code.Temporary noted = code.store(INTEGER);
    Label next = new Label();
    Label done = new Label();
    code.place(next);
    code.load(index);
    code.load(list);
    code.op(ARRAYLENGTH);
    code.jump(IF_ICMPGE, done);
    code.load(list);
    code.load(index);
    CelType type = quantified.element().type();
    operands.lists().loadElement(type);
    int inner = code.mark();
    Code.Temporary element = code.store(Operands.frameType(type));
    code.increment(index);
    operands.enter(element);
    Label out = new Label();
    if (one) {
      conditions.jumpIf(quantified.condition(), false, next, failed);
      code.increment(noted);
      code.goTo(next);
    } else {
      boolean deciding = quantified.quantifier() == Node.Quantifier.exists;
      Label elementFailed = new Label();
      conditions.jumpIf(
          quantified.condition(), deciding, sense == deciding ? target : out, elementFailed);
      code.goTo(next);
      code.place(elementFailed);
      code.constant(1);
      code.local(ISTORE, noted.slot());
      code.goTo(next);
    }
    operands.leave();
    code.release(inner);
    code.place(done);
    code.load(noted);
    if (one) {
      code.constant(1);
      code.jump(sense ? IF_ICMPEQ : IF_ICMPNE, target);
    } else {
      if (conditions.canFail(quantified.condition())) {
        code.jump(IFNE, failed);
      } else {
        code.op(POP);
      }
      boolean otherwise = quantified.quantifier() == Node.Quantifier.all;
      if (sense == otherwise) {
        code.goTo(target);
      }
    }
    code.release(mark);
    code.place(out);
  }
}
