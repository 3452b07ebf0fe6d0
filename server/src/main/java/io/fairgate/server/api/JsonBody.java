package io.fairgate.server.api;

import io.fairgate.marketplace.json.Faults;
import io.fairgate.marketplace.json.JsonScanner;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.marketplace.json.Scalars;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Refused;
import java.util.function.Function;

/// Reads a small JSON object as strictly as events are read, with all its faults at once.
final class JsonBody {
  private JsonBody() {}

  /// `shape` names the members that are known.
  static <T> T read(byte[] bytes, NameTable shape, Function<Members, T> reading) {
    var tape = new JsonTape();
    var faults = new Faults(tape);
    if (!new JsonScanner(tape, faults).scan(bytes, 0, bytes.length)) {
      throw new Refused(Problem.of(Code.NOT_READABLE, faults.list()));
    }
    T read = reading.apply(new Members(new Scalars(tape, faults), 0, shape));
    if (!faults.none()) {
      throw new Refused(Problem.of(Code.VALIDATION_FAILED, faults.list()));
    }
    return read;
  }

  /// Text of 1 to `max` characters that must be there.
  static String text(Members members, int key, int max) {
    int node = members.required(key);
    return node < 0 ? "" : members.scalars().text(node, max);
  }

  static String textOr(Members members, int key, int max, String otherwise) {
    int node = members.optional(key);
    return node < 0 ? otherwise : members.scalars().text(node, max);
  }

  static long wholeOr(Members members, int key, long min, long max, long otherwise) {
    int node = members.optional(key);
    return node < 0 ? otherwise : members.scalars().whole(node, min, max);
  }

  /// Notes a fault of a member that was read.
  static void fault(Members members, int key, String code, String message) {
    members.scalars().faults().add(Math.max(members.node(), members.optional(key)), code, message);
  }
}
