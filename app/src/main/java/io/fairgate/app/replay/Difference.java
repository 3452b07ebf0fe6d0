package io.fairgate.app.replay;

import io.fairgate.decision.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/// Orders that fare otherwise under another policy: how many, how many of them honest, and their
/// money.
final class Difference {
  /// Which orders count.
  enum Kind {
    NEWLY_CLOSED,
    NEWLY_FREED,
    /// Approved before, and now challenged, held or closed.
    NEWLY_STOPPED,
    NEWLY_APPROVED
  }

  long honest;
  long bad;
  long honestMinor;
  long badMinor;

  static Difference of(Kind kind, Tally before, Tally after) {
    var difference = new Difference();
    for (int i = 0; i < before.orders(); i++) {
      if (counts(kind, before.outcome(i), after.outcome(i))) {
        difference.add(before, i);
      }
    }
    return difference;
  }

  private static boolean counts(Kind kind, Outcome before, Outcome after) {
    return switch (kind) {
      case NEWLY_CLOSED -> before != Outcome.CLOSE && after == Outcome.CLOSE;
      case NEWLY_FREED -> before == Outcome.CLOSE && after != Outcome.CLOSE;
      case NEWLY_STOPPED -> before == Outcome.APPROVE && after != Outcome.APPROVE;
      case NEWLY_APPROVED -> before != Outcome.APPROVE && after == Outcome.APPROVE;
    };
  }

  private void add(Tally tally, int number) {
    if (tally.isBad(number)) {
      bad++;
      badMinor += tally.value(number);
    } else {
      honest++;
      honestMinor += tally.value(number);
    }
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("orders", honest + bad);
    json.put("honest", honest);
    json.put("bad", bad);
    json.put("honestMinor", honestMinor);
    json.put("badMinor", badMinor);
    return json;
  }
}
