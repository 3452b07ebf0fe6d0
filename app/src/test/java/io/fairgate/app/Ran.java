package io.fairgate.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.terminal.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/// One command line that was run in this process: its exit code and what it wrote.
public record Ran(int exit, String out, String err) {

  public static Ran command(String... arguments) {
    return withInput("", arguments);
  }

  /// With a text on standard input.
  public static Ran withInput(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = new Console(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, false);
    int exit = Fairgate.run(console, arguments);
    return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// A path in the project's own tree.
  public static String inTree(String path) {
    return Path.of(System.getProperty("fairgate.root", "..")).resolve(path).toString();
  }
}
