package io.fairgate.decision.cel;

import com.google.re2j.Pattern;
import java.util.List;

/// One node of a checked expression: what stands between cel-java's syntax tree and the bytecode.
///
/// A node is INT, DOUBLE, BOOL or STRING; lists appear only as a [Sequence] inside a node. And, Or
/// are flat: `a && b && c` is one node of three parts, in the order written.
public sealed interface Node {
  CelType type();

  record IntValue(long value) implements Node {
    @Override
    public CelType type() {
      return CelType.INT;
    }
  }

  record DoubleValue(double value) implements Node {
    @Override
    public CelType type() {
      return CelType.DOUBLE;
    }
  }

  record BoolValue(boolean value) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  record StringValue(String value) implements Node {
    @Override
    public CelType type() {
      return CelType.STRING;
    }
  }

  record Named(Variable variable) implements Node {
    @Override
    public CelType type() {
      return variable.type();
    }
  }

  /// The variable of a macro: `x` in `tags.exists(x, x == 'gift')`. Depth 0 is the outermost macro.
  record Element(String name, int depth, CelType type) implements Node {}

  record Not(Node operand) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  record And(List<Node> parts) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  record Or(List<Node> parts) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  record Choice(Node condition, Node yes, Node no) implements Node {
    @Override
    public CelType type() {
      return yes.type();
    }
  }

  record Compare(Comparison comparison, Node left, Node right) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  /// On two INT or two DOUBLE; `%` on INT only.
  record Calculate(Operation operation, Node left, Node right) implements Node {
    @Override
    public CelType type() {
      return left.type();
    }
  }

  record Negate(Node operand) implements Node {
    @Override
    public CelType type() {
      return operand.type();
    }
  }

  record Absolute(Node operand) implements Node {
    @Override
    public CelType type() {
      return operand.type();
    }
  }

  /// The lesser or the greater of two INT or two DOUBLE.
  record Extreme(boolean greater, Node left, Node right) implements Node {
    @Override
    public CelType type() {
      return left.type();
    }
  }

  /// `+` on strings.
  record Join(Node left, Node right) implements Node {
    @Override
    public CelType type() {
      return CelType.STRING;
    }
  }

  /// `int(x)`, `double(x)`, `string(x)`; never from a type to itself.
  record Convert(CelType type, Node operand) implements Node {}

  /// `size()` of a string: code points.
  record Length(Node text) implements Node {
    @Override
    public CelType type() {
      return CelType.INT;
    }
  }

  /// `size()` of a list.
  record Count(Sequence of) implements Node {
    @Override
    public CelType type() {
      return CelType.INT;
    }
  }

  /// `list[index]`.
  record At(Sequence of, Node index) implements Node {
    @Override
    public CelType type() {
      return of.element();
    }
  }

  /// `value in list`.
  record Contained(Node value, Sequence in) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  record TextTest(Test test, Node text, Node part) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }

    /// The tests of a text for a part of it, named as CEL names them.
    public enum Test {
      startsWith,
      endsWith,
      contains
    }
  }

  /// The pattern is found anywhere in the text, as RE2 defines it.
  record Matches(Node text, Pattern pattern) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  /// `listed('name', value)`.
  record Listed(String list, Node value) implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  record Quantified(Quantifier quantifier, Element element, Sequence over, Node condition)
      implements Node {
    @Override
    public CelType type() {
      return CelType.BOOL;
    }
  }

  /// The macros over a list, named as CEL names them.
  enum Quantifier {
    exists,
    all,
    exists_one
  }
}
