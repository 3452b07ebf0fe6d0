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
  private final NamedLists namedLists;
  private final WholeNumbers wholeNumbers;
  private final Conversions conversions;
  private final Lists lists;

  /// Where the elements of the macros around are, the outermost first.
  private final List<Code.Temporary> elements = new ArrayList<>();

  Operands(Code code, Conditions conditions, NamedLists namedLists) {
    this.code = code;
    this.conditions = conditions;
    this.namedLists = namedLists;
    this.wholeNumbers = new WholeNumbers(code, this);
    this.conversions = new Conversions(code, this);
    this.lists = new Lists(code, this);
  }

  Lists lists() {
    return lists;
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
      case Node.Convert convert -> conversions.convert(convert, failed);
      case Node.Length length -> {
        push(length.text(), failed);
        code.call(Code.TEXTS, "length", "(Ljava/lang/String;)J");
      }
      case Node.Count count -> {
        lists.push(count.of(), failed);
        code.op(ARRAYLENGTH);
        code.op(I2L);
      }
      case Node.At at -> lists.at(at, failed);
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
        code.constant(namedLists, "Lio/fairgate/decision/cel/NamedLists;");
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

  void named(Variable variable) {
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
      case REMAINDER -> throw new IllegalStateException("no remainder of doubles");
    };
  }
}
