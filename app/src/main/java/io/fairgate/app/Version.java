package io.fairgate.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Which Fairgate this is, and the Java that runs it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "fairgate " + number(), "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }

  /// The version that the build wrote down: `0.1.0`.
  static String number() {
    try (var written = Version.class.getResourceAsStream("version.properties")) {
      if (written == null) {
        throw new IllegalStateException("version.properties is not beside " + Version.class);
      }
      var properties = new Properties();
      properties.load(written);
      return properties.getProperty("version", "unknown");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
