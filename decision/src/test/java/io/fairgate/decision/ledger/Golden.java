package io.fairgate.decision.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.decision.policy.yaml.PolicyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a person reads, kept as files and compared to the letter. With `FAIRGATE_GOLDEN=write` the
/// files are written anew, for a person to read the difference.
public final class Golden {
  private Golden() {}

  public static void check(String file, String got) {
    Path path = PolicyFiles.resource(file);
    try {
      if ("write".equals(System.getenv("FAIRGATE_GOLDEN"))) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, got);
      }
      String wanted = Files.exists(path) ? Files.readString(path) : "";
      assertEquals(wanted, got, () -> file + " (rewrite with FAIRGATE_GOLDEN=write)");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
