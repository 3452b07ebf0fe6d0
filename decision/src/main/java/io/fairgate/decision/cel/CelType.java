package io.fairgate.decision.cel;

/// The type of a name in an expression.
public enum CelType {
  INT("int"),
  DOUBLE("double"),
  BOOL("bool"),
  STRING("string"),
  STRING_LIST("list(string)");

  private final String written;

  CelType(String written) {
    this.written = written;
  }

  /// As CEL writes it: `int`, `list(string)`.
  public String written() {
    return written;
  }
}
