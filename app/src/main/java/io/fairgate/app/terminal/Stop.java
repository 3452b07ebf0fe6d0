package io.fairgate.app.terminal;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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

  /// Why a file could not be read or written, without its name, which the caller knows.
  public static String cause(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no such file or folder";
      case AccessDeniedException denied -> "that is not allowed";
      case FileAlreadyExistsException there -> "a file is in the way";
      case EOFException early -> "it ends too early; was it copied whole?";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  public Exit exit() {
    return exit;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
