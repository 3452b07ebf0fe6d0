package io.fairgate.marketplace.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the faults of one document, up to [JsonLimits#FAULTS_MAX], in the order of the text.
public final class Faults {
  private record Placed(int node, Fault fault) {}

  private final JsonTape tape;
  private final List<Placed> placed = new ArrayList<>();

  public Faults(JsonTape tape) {
    this.tape = tape;
  }

  public void clear() {
    placed.clear();
  }

  public boolean none() {
    return placed.isEmpty();
  }

  /// Notes a fault of the node at `node`; one node has at most one fault of a kind.
  public void add(int node, String code, String message) {
    add(node, "", code, message);
  }

  /// Notes that the object at `node` lacks the member `key`.
  public void missing(int node, String key, String message) {
    add(node, "/" + key, "key.missing", message);
  }

  private void add(int node, String below, String code, String message) {
    if (placed.size() < JsonLimits.FAULTS_MAX) {
      placed.add(new Placed(node, new Fault(tape.pointer(node) + below, code, message)));
    }
  }

  public List<Fault> list() {
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::node))
        .map(Placed::fault)
        .toList();
  }
}
