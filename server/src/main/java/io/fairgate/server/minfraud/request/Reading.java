package io.fairgate.server.minfraud.request;

import io.fairgate.marketplace.json.Fault;
import io.fairgate.marketplace.json.Faults;
import io.fairgate.marketplace.json.JsonScanner;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.SecurityCodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One document on its way in: its nodes, what was warned of, and how many values were taken.
final class Reading {
  /// Whoever has more than fifty fields to mend starts with these.
  static final int WARNINGS_MAX = 50;

  /// The one key of the protocol that sounds like a security code: how its check went.
  private static final String CVV_RESULT = "cvv_result";

  final JsonTape tape = new JsonTape();
  final List<Warning> warnings = new ArrayList<>();
  int taken;

  /// Scans a body; what is wrong with all of it, or null.
  @Nullable Problem scan(byte[] body) {
    var faults = new Faults(tape);
    if (!new JsonScanner(tape, faults).scan(body, 0, body.length)) {
      return Problem.json(faults.list().getFirst().message());
    }
    for (Fault fault : faults.list()) {
      if (fault.code().equals("card.number")) {
        return Problem.request(fault.message() + ", at " + fault.pointer());
      }
    }
    for (Fault fault : faults.list()) {
      // A text that is too long is left out with a warning; there is room for two in a body.
      if (!fault.code().equals("json.string")) {
        return Problem.json(fault.message() + ", at " + fault.pointer());
      }
    }
    if (tape.kind(0) != JsonTape.OBJECT) {
      return Problem.json("a JSON object is needed");
    }
    return securityCode();
  }

  private @Nullable Problem securityCode() {
    for (int node = 0; node < tape.size(); node++) {
      if (tape.kind(node) == JsonTape.KEY) {
        String name = tape.string(node);
        if (SecurityCodes.named(name) && !name.equals(CVV_RESULT)) {
          return Problem.request("a card's security code must not be sent, at " + at(node));
        }
      }
    }
    return null;
  }

  void invalid(int node, String warning) {
    warn(Warning.INVALID, node, warning);
  }

  void unknown(int node, String warning) {
    warn(Warning.UNKNOWN, node, warning);
  }

  private void warn(String code, int node, String warning) {
    if (warnings.size() < WARNINGS_MAX) {
      warnings.add(new Warning(code, warning, at(node)));
    }
  }

  private String at(int node) {
    return tape.pointer(node);
  }
}
