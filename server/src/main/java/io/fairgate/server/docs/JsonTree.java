package io.fairgate.server.docs;

import io.fairgate.marketplace.json.Faults;
import io.fairgate.marketplace.json.JsonScanner;
import io.fairgate.marketplace.json.JsonTape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON document of ours as maps, lists and texts; numbers and words are texts, too.
final class JsonTree {
  private final JsonTape tape = new JsonTape();

  private JsonTree() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> read(byte[] utf8) {
    var tree = new JsonTree();
    var faults = new Faults(tree.tape);
    byte[] dense = dense(utf8);
    if (!new JsonScanner(tree.tape, faults).scan(dense, 0, dense.length) || !faults.none()) {
      throw new IllegalArgumentException("a document of ours is no JSON: " + faults.list());
    }
    return (Map<String, Object>) tree.value(0);
  }

  /// Without the blanks between values: the scanner reads no more than an event may have.
  private static byte[] dense(byte[] utf8) {
    byte[] dense = new byte[utf8.length];
    int length = 0;
    boolean isInText = false;
    for (int i = 0; i < utf8.length; i++) {
      byte b = utf8[i];
      if (b == '"' && (i == 0 || utf8[i - 1] != '\\')) {
        isInText = !isInText;
      }
      if (isInText || b > ' ' || b < 0) {
        dense[length++] = b;
      }
    }
    return Arrays.copyOf(dense, length);
  }

  private Object value(int node) {
    return switch (tape.kind(node)) {
      case JsonTape.OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int key = node + 1; key < tape.next(node); key = tape.next(key + 1)) {
          members.put(tape.string(key), value(key + 1));
        }
        yield members;
      }
      case JsonTape.LIST -> {
        List<Object> values = new ArrayList<>();
        for (int at = node + 1; at < tape.next(node); at = tape.next(at)) {
          values.add(value(at));
        }
        yield values;
      }
      case JsonTape.TRUE -> "true";
      case JsonTape.FALSE -> "false";
      case JsonTape.NULL -> "null";
      default -> tape.string(node);
    };
  }
}
