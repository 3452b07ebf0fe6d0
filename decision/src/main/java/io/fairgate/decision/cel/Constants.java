package io.fairgate.decision.cel;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists written out in an expression, as the objects that the bytecode is handed.
final class Constants {
  private Constants() {}

  static Object array(Sequence.Written written) {
    List<Node> items = written.items();
    return switch (written.element()) {
      case INT, BOOL -> items.stream().mapToLong(Constants::asLong).toArray();
      case DOUBLE ->
          items.stream().mapToDouble(item -> ((Node.DoubleValue) item).value()).toArray();
      case STRING -> items.stream().map(Constants::asString).toArray(String[]::new);
      case STRING_LIST -> throw new IllegalStateException("no list of lists");
    };
  }

  static long[] sorted(Sequence.Written written) {
    long[] sorted = written.items().stream().mapToLong(Constants::asLong).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  static Set<String> set(Sequence.Written written) {
    return written.items().stream()
        .map(Constants::asString)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static long asLong(Node item) {
    return item instanceof Node.BoolValue literal
        ? literal.value() ? 1 : 0
        : ((Node.IntValue) item).value();
  }

  private static String asString(Node item) {
    return ((Node.StringValue) item).value();
  }
}
