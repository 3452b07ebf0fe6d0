package io.fairgate.decision.cel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Holds what docs/policy/expressions.md says of bounds to the bounds.
class ExpressionDocsTest {
  @Test
  void theBoundsAreThoseThatHold() throws IOException {
    String root = System.getProperty("fairgate.root", "..");
    String text = Files.readString(Path.of(root, "docs/policy/expressions.md"));
    long[] bounds = {
      Bounds.TEXT_MAX,
      Bounds.NESTING_MAX,
      Bounds.CODE_BYTES_MAX,
      Cost.COST_MAX,
      Cost.LIST_ELEMENTS_MAX
    };
    for (long bound : bounds) {
      String written = String.format(Locale.ROOT, "%,d", bound);
      assertTrue(text.contains(" " + written + " "), () -> "the page does not say " + written);
    }
  }
}
