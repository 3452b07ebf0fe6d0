package io.fairgate.server.http;

import io.fairgate.marketplace.json.Fault;
import java.util.List;
import java.util.Map;

/// Why a request was not done (RFC 9457). It never repeats what was sent.
///
/// `code` is stable and has a section in `docs/problems.md`. `more` are members of its own, and
/// `headers` go with it.
public record Problem(
    Code code,
    String detail,
    List<At> errors,
    Map<String, String> more,
    Map<String, String> headers) {
  /// Whoever has more than fifty faults to mend starts with these.
  public static final int ERRORS_MAX = 50;

  /// One fault, and where: a JSON Pointer as a URI fragment, a header's name, or a parameter's.
  public record At(Where where, String name, String code, String detail) {}

  /// Where a fault is.
  public enum Where {
    POINTER,
    HEADER,
    PARAMETER
  }

  public Problem {
    errors = List.copyOf(errors);
    more = Map.copyOf(more);
    headers = Map.copyOf(headers);
  }

  public static Problem of(Code code, String detail) {
    return new Problem(code, detail, List.of(), Map.of(), Map.of());
  }

  /// Faults of a body.
  public static Problem of(Code code, List<Fault> faults) {
    String detail =
        faults.size() == 1 ? "1 place needs attention" : faults.size() + " places need attention";
    return new Problem(
        code,
        detail,
        faults.stream()
            .map(fault ->
                new At(Where.POINTER, "#" + fault.pointer(), fault.code(), fault.message()))
            .toList(),
        Map.of(),
        Map.of());
  }

  /// One fault of a header or a parameter, or of one place in a body.
  public static Problem at(Code code, Where where, String name, String fault, String detail) {
    return new Problem(
        code, detail, List.of(new At(where, name, fault, detail)), Map.of(), Map.of());
  }

  public Problem withHeader(String name, String value) {
    return new Problem(code, detail, errors, more, Map.of(name, value));
  }

  public Problem with(String member, String value) {
    return new Problem(code, detail, errors, Map.of(member, value), headers);
  }

  public int status() {
    return code.status();
  }
}
