package io.fairgate.app.terminal;

/// Ends a command with what its user needs to know.
public final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Exit exit;

  private Stop(Exit exit, String message) {
    super(message, null, false, false);
    this.exit = exit;
  }

  public static Stop usage(String message) {
    return new Stop(Exit.USAGE, message);
  }

  public static Stop refused(String message) {
    return new Stop(Exit.REFUSED, message);
  }

  public static Stop environment(String message) {
    return new Stop(Exit.ENVIRONMENT, message);
  }

  public Exit exit() {
    return exit;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
