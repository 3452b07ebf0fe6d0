package io.fairgate.app.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Where a command reads and writes: results on `out`, everything else on `err`. Text is UTF-8 and
/// its lines end with \n, whatever the machine is set to.
public record Console(InputStream in, OutputStream out, OutputStream err, boolean isTerminal) {

  /// A result, as it stands.
  public void print(String text) {
    write(out, text);
  }

  /// One line that is no result: progress, a warning, an error.
  public void say(String line) {
    write(err, line + "\n");
  }

  /// Without end of line; nothing where nobody looks at a terminal.
  void rewrite(String line) {
    if (isTerminal) {
      write(err, "\r\u001b[K" + line);
    }
  }

  private static void write(OutputStream stream, String text) {
    try {
      stream.write(text.getBytes(UTF_8));
      stream.flush();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
