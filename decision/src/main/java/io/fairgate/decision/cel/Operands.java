package io.fairgate.decision.cel;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;

/// Writes values: each leaves one on the stack, which is empty before whatever has labels of its
/// own.
final class Operands {
  private final Code code;
  private final Conditions conditions;
  private final NamedLists lists;
  private final WholeNumbers wholeNumbers;

  /// Where the elements of the macros around are, the outermost first.
  private final List<Code.Temporary> elements = new ArrayList<>();

  Operands(Code code, Conditions conditions, NamedLists lists) {
    this.code = code;
    this.conditions = conditions;
    this.lists = lists;
    this.wholeNumbers = new WholeNumbers(code, this);
  }

  void enter(Code.Temporary element) {
    elements.add(element);
  }

  void leave() {
    elements.removeLast();
  }

  /// A type as frames have it; a bool is an int of 0 or 1.
  static Object frameType(CelType type) {
    return switch (type) {
      case INT -> LONG;
      case DOUBLE -> DOUBLE;
      case BOOL -> INTEGER;
      case STRING -> Code.STRING;
      case STRING_LIST -> Code.STRINGS;
    };
  }

  /// Whether it is written without a label and so may be written while the stack holds something.
  private boolean straight(Node node) {
    boolean branches =
        switch (node) {
          case Node.Not not -> true;
          case Node.And and -> true;
          case Node.Or or -> true;
          case Node.Compare compare -> true;
          case Node.Choice choice -> true;
          case Node.Contained contained -> true;
          case Node.Quantified quantified -> true;
          case Node.Count count -> count.of() instanceof Sequence.Written;
          default -> false;
        };
    return !branches
        && !conditions.canFail(node)
        && Nodes.children(node).stream().allMatch(this::straight);
  }

  /// Both on the stack, the left one below.
  void pushBoth(Node left, Node right, Label failed) {
    if (straight(right)) {
      push(left, failed);
      push(right, failed);
      return;
    }
    int mark = code.mark();
    if (straight(left)) {
      push(right, failed);
      Code.Temporary kept = code.store(frameType(right.type()));
      push(left, failed);
      code.load(kept);
    } else {
      push(left, failed);
      Code.Temporary first = code.store(frameType(left.type()));
      push(right, failed);
      Code.Temporary second = code.store(frameType(right.type()));
      code.load(first);
      code.load(second);
    }
    code.release(mark);
  }

  void pushInt(Variable variable) {
    code.local(ALOAD, Code.INTS);
    code.constant(variable.slot());
    code.op(LALOAD);
  }

  /// Leaves the node's value on the stack, or goes on at `failed` with an empty one.
  void push(Node node, Label failed) {
    switch (node) {
      case Node.IntValue literal -> code.constant(literal.value());
      case Node.DoubleValue literal -> code.constant(literal.value());
      case Node.BoolValue literal -> code.constant(literal.value() ? 1 : 0);
      case Node.StringValue literal -> code.constant(literal.value());
      case Node.Named named -> named(named.variable());
      case Node.Element element -> code.load(elements.get(element.depth()));
      case Node.Choice choice -> choice(choice, failed);
      case Node.Calculate calculate -> {
        if (calculate.type() == CelType.INT) {
          wholeNumbers.calculate(calculate, failed);
        } else {
          pushBoth(calculate.left(), calculate.right(), failed);
          code.op(onDoubles(calculate.operation()));
        }
      }
      case Node.Negate negate -> {
        if (negate.type() == CelType.INT) {
          wholeNumbers.unlessLeast(negate.operand(), failed);
          code.op(LNEG);
        } else {
          push(negate.operand(), failed);
          code.op(DNEG);
        }
      }
      case Node.Absolute absolute -> {
        if (absolute.type() == CelType.INT) {
          wholeNumbers.unlessLeast(absolute.operand(), failed);
          code.call("java/lang/Math", "abs", "(J)J");
        } else {
          push(absolute.operand(), failed);
          code.call("java/lang/Math", "abs", "(D)D");
        }
      }
      case Node.Extreme extreme -> {
        pushBoth(extreme.left(), extreme.right(), failed);
        String types = extreme.type() == CelType.INT ? "(JJ)J" : "(DD)D";
        code.call("java/lang/Math", extreme.greater() ? "max" : "min", types);
      }
      case Node.Join join -> {
        pushBoth(join.left(), join.right(), failed);
        code.callOnString("concat", "(Ljava/lang/String;)Ljava/lang/String;");
      }
      case Node.Convert convert -> convert(convert, failed);
      case Node.Length length -> {
        push(length.text(), failed);
        code.call(Code.TEXTS, "length", "(Ljava/lang/String;)J");
      }
      case Node.Count count -> {
        pushList(count.of(), failed);
        code.op(ARRAYLENGTH);
        code.op(I2L);
      }
      case Node.At at -> at(at, failed);
      case Node.TextTest test -> {
        pushBoth(test.text(), test.part(), failed);
        String part =
            test.test() == Node.TextTest.Test.contains
                ? "(Ljava/lang/CharSequence;)Z"
                : "(Ljava/lang/String;)Z";
        code.callOnString(test.test().name(), part);
      }
      case Node.Matches matches -> {
        push(matches.text(), failed);
        code.constant(matches.pattern(), "Lcom/google/re2j/Pattern;");
        code.call(Code.TEXTS, "matches", "(Ljava/lang/String;Lcom/google/re2j/Pattern;)Z");
      }
      case Node.Listed listed -> {
        push(listed.value(), failed);
        code.constant(lists, "Lio/fairgate/decision/cel/NamedLists;");
        code.constant(listed.list());
        code.values();
        code.call(
            Code.TEXTS,
            "listed",
            "(Ljava/lang/String;Lio/fairgate/decision/cel/NamedLists;Ljava/lang/String;"
                + "Lio/fairgate/decision/cel/Values;)Z");
      }
      case Node.Not not -> asBit(node, failed);
      case Node.And and -> asBit(node, failed);
      case Node.Or or -> asBit(node, failed);
      case Node.Compare compare -> asBit(node, failed);
      case Node.Contained contained -> asBit(node, failed);
      case Node.Quantified quantified -> asBit(node, failed);
    }
  }

  private void named(Variable variable) {
    switch (variable.type()) {
      case INT -> pushInt(variable);
      case BOOL -> {
        pushInt(variable);
        code.op(L2I);
      }
      case DOUBLE -> at(Code.DOUBLES, variable, DALOAD);
      case STRING -> at(Code.STRINGS_LOCAL, variable, AALOAD);
      case STRING_LIST -> at(Code.LISTS, variable, AALOAD);
    }
  }

  private void at(int array, Variable variable, int load) {
    code.local(ALOAD, array);
    code.constant(variable.slot());
    code.op(load);
  }

  private void asBit(Node node, Label failed) {
    Label no = new Label();
    conditions.jumpIf(node, false, no, failed);
    code.constant(1);
    eitherWay(INTEGER, no, () -> code.constant(0));
  }

  private void choice(Node.Choice choice, Label failed) {
    Label no = new Label();
    conditions.jumpIf(choice.condition(), false, no, failed);
    push(choice.yes(), failed);
    eitherWay(frameType(choice.type()), no, () -> push(choice.no(), failed));
  }

  /// One value is on the stack; at `no` comes the other: both in one local, and from there onto the
  /// stack.
  private void eitherWay(Object type, Label no, Runnable other) {
    int mark = code.mark();
    Label end = new Label();
    code.store(type);
    code.goTo(end);
    code.release(mark);
    code.place(no);
    other.run();
    Code.Temporary result = code.store(type);
    code.place(end);
    code.load(result);
    code.release(mark);
  }

  private static int onDoubles(Operation operation) {
    return switch (operation) {
      case ADD -> DADD;
      case SUBTRACT -> DSUB;
      case MULTIPLY -> DMUL;
      case DIVIDE -> DDIV;
      case REMAINDER -> throw new IllegalStateException("% on doubles");
    };
  }

  private void convert(Node.Convert convert, Label failed) {
    CelType from = convert.operand().type();
    push(convert.operand(), failed);
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

  private void at(Node.At at, Label failed) {
    int mark = code.mark();
    pushList(at.of(), failed);
    Code.Temporary list = code.store(Loops.arrayType(at.type()));
    push(at.index(), failed);
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
    Loops.loadElement(code, at.type());
    code.release(mark);
  }

  /// An array: of long for INT and BOOL, of double, of String.
  void pushList(Sequence sequence, Label failed) {
    switch (sequence) {
      case Sequence.Named named -> named(named.variable());
      case Sequence.Written written -> {
        if (written.constant()) {
          code.constant(Constants.array(written), Loops.arrayType(written.element()));
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
    code.newArray(type == CelType.BOOL ? LONG : frameType(type));
    Code.Temporary array = code.store(Loops.arrayType(type));
    for (int i = 0; i < written.items().size(); i++) {
      int inner = code.mark();
      push(written.items().get(i), failed);
      Code.Temporary item = code.store(frameType(type));
      code.load(array);
      code.constant(i);
      code.load(item);
      Loops.storeElement(code, type);
      code.release(inner);
    }
    code.load(array);
    code.release(mark);
  }
}
