package io.fairgate.server.minfraud.answer;

import io.fairgate.decision.Outcome;
import io.fairgate.marketplace.json.Faults;
import io.fairgate.marketplace.json.JsonScanner;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.server.minfraud.answer.Ruling.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a decision from what the node told, or journaled, of it.
public final class RulingReader {
  private final JsonTape tape = new JsonTape();

  private RulingReader(byte[] told) {
    if (!new JsonScanner(tape, new Faults(tape)).scan(told, 0, told.length)) {
      throw new IllegalArgumentException("the node's own answer is JSON");
    }
  }

  /// The decision on a placed order.
  public static Ruling ofOrder(byte[] told, long position) {
    return new RulingReader(told).ruling(0, position);
  }

  /// The decision on the order that another event is about; null where it brought none.
  public static @Nullable Ruling ofEvent(byte[] told, long position) {
    var reader = new RulingReader(told);
    int decisions = reader.member(0, "decisions");
    return decisions < 0 || reader.tape.count(decisions) == 0
        ? null
        : reader.ruling(decisions + 1, position);
  }

  private Ruling ruling(int node, long position) {
    String outcome = text(node, "outcome");
    return new Ruling(
        Outcome.valueOf(outcome == null ? "" : outcome.toUpperCase(Locale.ROOT)),
        text(node, "change"),
        grounds(member(node, "reasons")),
        position);
  }

  private List<Ground> grounds(int list) {
    var grounds = new ArrayList<Ground>();
    for (int at = list + 1; list >= 0 && at < tape.next(list); at = tape.next(at)) {
      String code = text(at, "code");
      String text = text(at, "text");
      grounds.add(new Ground(code == null ? "" : code, text == null ? "" : text));
    }
    return grounds;
  }

  private @Nullable String text(int object, String name) {
    int node = member(object, name);
    return node >= 0 && tape.kind(node) == JsonTape.TEXT ? tape.string(node) : null;
  }

  private int member(int object, String name) {
    for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
      if (tape.string(key).equals(name)) {
        return key + 1;
      }
    }
    return -1;
  }
}
