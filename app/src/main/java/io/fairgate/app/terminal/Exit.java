package io.fairgate.app.terminal;

/// How a command ends.
public enum Exit {
  DONE(0),
  /// It did its work, and found faults or missed a goal.
  FOUND(1),
  USAGE(2),
  /// What it was given cannot be used.
  REFUSED(3),
  /// The machine stood in the way: a full disk, a closed pipe.
  ENVIRONMENT(4);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
