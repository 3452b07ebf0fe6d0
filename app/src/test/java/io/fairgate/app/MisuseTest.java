package io.fairgate.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a command line that is wrong, or an input that is broken, is told.
class MisuseTest {
  private static final String POLICY = Ran.inTree("policy");

  private static void says(int exit, String part, Ran ran) {
    assertEquals(exit, ran.exit(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(part), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
    assertTrue(ran.err().lines().count() <= 3, ran.err());
  }

  @Test
  void anOptionThatDoesNotExistIsNamedBeforeOneThatIsMissing() {
    says(
        2,
        "there is no option --inptu; did you mean --input?",
        Ran.command("replay", "--inptu", "m", "--policy", POLICY));
  }

  @Test
  void aCommandThatDoesNotExistIsNamedWithTheNearest() {
    says(2, "did you mean check?", Ran.command("chek", POLICY));
  }

  @Test
  void aFormatThatDoesNotExistIsToldTheNamesThatDo() {
    says(
        2,
        "expected one of fairgate, handbook, online-retail, ecommerce-fraud, got 'xml'",
        Ran.command("replay", "--format", "xml", "--input", "m", "--policy", POLICY));
  }

  @Test
  void anInputThatEndsInTheMiddleIsRefusedByName(@TempDir Path folder) throws IOException {
    Path whole = folder.resolve("m.jsonl.gz");
    Ran.command("generate", "--seed", "5", "--orders", "300", "--out", whole.toString());
    byte[] bytes = Files.readAllBytes(whole);
    Path part = folder.resolve("part.jsonl.gz");
    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
    says(
        3,
        "cannot read " + part + " to its end: it ends too early; was it copied whole?",
        Ran.command("replay", "--input", part.toString(), "--policy", POLICY));
  }

  @Test
  void aFullCardNumberIsNamedBeforeAKeyThatIsNotKnown() {
    var ran =
        Ran.withInput(
            "{\"type\":\"order.placed\",\"id\":\"e\",\"note\":\"4111111111111111\"}\n",
            "replay",
            "--input",
            "-",
            "--policy",
            POLICY);
    assertEquals(3, ran.exit());
    assertTrue(ran.err().contains("a full card number must not be sent"), ran.err());
    assertFalse(ran.err().contains("4111"), ran.err());
  }
}
