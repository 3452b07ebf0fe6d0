package io.fairgate.server.api;

import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Problem.Where;
import io.fairgate.server.http.Refused;
import java.util.List;
import java.util.Map;

/// A call's query parameters: each known, once, and of its form.
final class Parameters {
  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /// Refuses what is not one of the names, and never repeats what was sent.
  static Parameters of(Call call, String... names) {
    if (!List.of(names).containsAll(call.parameters().keySet())) {
      throw new Refused(
          Problem.of(
              Code.PARAMETER_REFUSED, "known here are " + String.join(" and ", List.of(names))));
    }
    return new Parameters(call.parameters());
  }

  /// A whole number from `min` to `max`, `otherwise` when it is not given.
  long whole(String name, long min, long max, long otherwise) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.isEmpty()) {
      return otherwise;
    }
    if (given.size() == 1 && given.getFirst().matches("0|[1-9][0-9]{0,14}")) {
      long value = Long.parseLong(given.getFirst());
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw new Refused(
        Problem.at(
            Code.PARAMETER_REFUSED,
            Where.PARAMETER,
            name,
            "number.range",
            "a whole number from " + min + " to " + max + " is needed, once"));
  }
}
