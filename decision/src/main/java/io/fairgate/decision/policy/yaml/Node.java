package io.fairgate.decision.policy.yaml;

import java.util.List;

/// A value in a file: a word, a map or a list, with the offset at which it begins.
sealed interface Node {
  int offset();

  /// As one says it: `a word`, `a map`, `a list`.
  String kind();

  /// A single value as text; `end` is the offset behind it.
  record Scalar(int offset, int end, String value, Style style) implements Node {
    @Override
    public String kind() {
      return value.isEmpty() && style == Style.PLAIN ? "nothing" : "`" + shortened() + "`";
    }

    private String shortened() {
      return value.length() <= 40 ? value.strip() : value.substring(0, 37).strip() + "...";
    }

    boolean isNothing() {
      return style == Style.PLAIN && (value.isEmpty() || value.equals("null") || value.equals("~"));
    }
  }

  /// Names and their values in the order of the file; no name twice.
  record Mapping(int offset, List<Entry> entries) implements Node {
    @Override
    public String kind() {
      return "a map";
    }
  }

  /// Values in the order of the file.
  record Sequence(int offset, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /// One name of a map and its value.
  record Entry(Scalar key, Node value) {}

  /// How a single value is written.
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }
}
