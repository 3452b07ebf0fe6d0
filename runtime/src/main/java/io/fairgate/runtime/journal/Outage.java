package io.fairgate.runtime.journal;

/// Something outside does not do its part; `code` says what, for the log and the answer.
public final class Outage extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  public Outage(String code, String message) {
    super(message);
    this.code = code;
  }

  public Outage(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
