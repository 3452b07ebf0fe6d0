package io.fairgate.marketplace.codec;

/// Bytes that no writer of ours has written: cut short, altered, or of a version not known here.
public final class MalformedBytesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public MalformedBytesException(String message) {
    super(message);
  }
}
