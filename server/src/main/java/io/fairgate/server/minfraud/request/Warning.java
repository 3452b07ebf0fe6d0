package io.fairgate.server.minfraud.request;

/// What was left out of a request, and why; `pointer` is the JSON Pointer (RFC 6901) to it.
public record Warning(String code, String warning, String pointer) {
  /// The value does not fit its field.
  public static final String INVALID = "INPUT_INVALID";

  /// The key, or what its value asks for, is not known here.
  public static final String UNKNOWN = "INPUT_UNKNOWN";
}
