package io.fairgate.server.docs;

import io.fairgate.marketplace.json.Faults;
import io.fairgate.marketplace.json.JsonScanner;
import io.fairgate.marketplace.json.JsonTape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON document of ours as maps, lists and texts; numbers and words are texts, too.
final class JsonTree {
  /// The API's document has some 80,000 bytes and grows with the API.
  private static final int BYTES_MAX = 1 << 20;

  private final JsonTape tape = new JsonTape();

  private JsonTree() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> read(byte[] utf8) {
    var tree = new JsonTree();
    var faults = new Faults(tree.tape);
    var scanner = new JsonScanner(tree.tape, faults, BYTES_MAX);
    if (!scanner.scan(utf8, 0, utf8.length) || !faults.none()) {
      throw new IllegalArgumentException("a document of ours is no JSON: " + faults.list());
    }
    return (Map<String, Object>) tree.value(0);
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
