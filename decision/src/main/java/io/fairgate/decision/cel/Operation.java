package io.fairgate.decision.cel;

/// The arithmetic of two numbers.
public enum Operation {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%");

  private final String sign;

  Operation(String sign) {
    this.sign = sign;
  }

  /// As CEL writes it.
  public String sign() {
    return sign;
  }
}
