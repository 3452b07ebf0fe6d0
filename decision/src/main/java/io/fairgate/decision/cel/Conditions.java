package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.objectweb.asm.Label;

/// Writes conditions as jumps: no boolean is ever made where a branch will do.
final class Conditions {
  private final Code code;
  private final Operands operands;
  private final Loops loops;
  private final IdentityHashMap<Node, Boolean> canFail = new IdentityHashMap<>();

  Conditions(Code code, NamedLists lists) {
    this.code = code;
    this.operands = new Operands(code, this, lists);
    this.loops = new Loops(code, this, operands);
  }

  boolean canFail(Node node) {
    Boolean known = canFail.get(node);
    if (known == null) {
      known = Failing.canFail(node);
      canFail.put(node, known);
    }
    return known;
  }

  /// Goes on at `target` when the node is `sense`, at `failed` when it fails, else right here.
  void jumpIf(Node node, boolean sense, Label target, Label failed) {
    switch (node) {
      case Node.BoolValue literal -> {
        if (literal.value() == sense) {
          code.goTo(target);
          code.place(new Label());
        }
      }
      case Node.Named named -> {
        operands.pushInt(named.variable());
        code.constant(0L);
        code.op(LCMP);
        code.jump(sense ? IFNE : IFEQ, target);
      }
      case Node.Not not -> jumpIf(not.operand(), !sense, target, failed);
      case Node.And and -> absorbing(and.parts(), false, sense, target, failed);
      case Node.Or or -> absorbing(or.parts(), true, sense, target, failed);
      case Node.Choice choice -> choice(choice, sense, target, failed);
      case Node.Compare compare -> compare(compare, sense, target, failed);
      case Node.Contained contained -> loops.contained(contained, sense, target, failed);
      case Node.Quantified quantified -> loops.quantified(quantified, sense, target, failed);
      default -> {
        operands.push(node, failed);
        code.jump(sense ? IFNE : IFEQ, target);
      }
    }
  }

  /// `&&` is decided by a false part, `||` by a true one, whatever else fails; so the parts may
  /// come in any order: first those that cannot fail, the cheapest first. When only the last can
  /// fail, no error need be remembered.
  private void absorbing(
      List<Node> written, boolean deciding, boolean sense, Label target, Label failed) {
    List<Node> parts = new ArrayList<>(written);
    parts.sort(Comparator.comparing(this::canFail).thenComparingLong(Cost::of));
    Label out = new Label();
    Label decided = sense == deciding ? target : out;
    long failing = parts.stream().filter(this::canFail).count();
    if (failing <= 1) {
      for (Node part : parts.subList(0, parts.size() - 1)) {
        jumpIf(part, deciding, decided, failed);
      }
      jumpIf(parts.getLast(), sense, target, failed);
    } else {
      remembering(parts, deciding, decided, failed);
      if (sense != deciding) {
        code.goTo(target);
      }
    }
    code.place(out);
  }

  private void remembering(List<Node> parts, boolean deciding, Label decided, Label failed) {
    int mark = code.mark();
    code.constant(0);
    Code.Temporary failure = code.store(INTEGER);
    for (Node part : parts) {
      if (canFail(part)) {
        Label partFailed = new Label();
        Label next = new Label();
        jumpIf(part, deciding, decided, partFailed);
        code.goTo(next);
        code.place(partFailed);
        code.constant(1);
        code.local(ISTORE, failure.slot());
        code.place(next);
      } else {
        jumpIf(part, deciding, decided, failed);
      }
    }
    code.load(failure);
    code.jump(IFNE, failed);
    code.release(mark);
  }

  private void choice(Node.Choice choice, boolean sense, Label target, Label failed) {
    Label no = new Label();
    Label end = new Label();
    jumpIf(choice.condition(), false, no, failed);
    jumpIf(choice.yes(), sense, target, failed);
    code.goTo(end);
    code.place(no);
    jumpIf(choice.no(), sense, target, failed);
    code.place(end);
  }

  private void compare(Node.Compare compare, boolean sense, Label target, Label failed) {
    CelType left = compare.left().type();
    CelType right = compare.right().type();
    Comparison comparison = compare.comparison();
    operands.pushBoth(compare.left(), compare.right(), failed);
    if (left == CelType.STRING) {
      compareStrings(comparison, sense, target);
    } else if (left == CelType.BOOL) {
      code.jump(sense ? ofTwo(comparison) : ofTwo(comparison.opposite()), target);
    } else {
      if (left != right) {
        code.call(Code.NUMBERS, "compare", left == CelType.INT ? "(JD)I" : "(DJ)I");
      } else if (left == CelType.INT) {
        code.op(LCMP);
      } else {
        boolean less = comparison == Comparison.LESS || comparison == Comparison.AT_MOST;
        code.op(less ? DCMPG : DCMPL);
      }
      code.jump(sense ? ofOne(comparison) : ofOne(comparison.opposite()), target);
    }
  }

  private void compareStrings(Comparison comparison, boolean sense, Label target) {
    if (comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL) {
      code.callOnString("equals", "(Ljava/lang/Object;)Z");
      code.jump(sense == (comparison == Comparison.EQUAL) ? IFNE : IFEQ, target);
    } else {
      code.callOnString("compareTo", "(Ljava/lang/String;)I");
      code.jump(sense ? ofOne(comparison) : ofOne(comparison.opposite()), target);
    }
  }

  private static int ofOne(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> IFEQ;
      case NOT_EQUAL -> IFNE;
      case LESS -> IFLT;
      case AT_MOST -> IFLE;
      case GREATER -> IFGT;
      case AT_LEAST -> IFGE;
    };
  }

  private static int ofTwo(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> IF_ICMPEQ;
      case NOT_EQUAL -> IF_ICMPNE;
      case LESS -> IF_ICMPLT;
      case AT_MOST -> IF_ICMPLE;
      case GREATER -> IF_ICMPGT;
      case AT_LEAST -> IF_ICMPGE;
    };
  }
}
