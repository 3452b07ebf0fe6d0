package io.fairgate.app.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String BURST = "rules/a-burst-of-checkouts.yaml";

  @TempDir private Path folder;

  @Test
  void theDefaultPolicyIsSound() {
    Ran ran = Ran.command("check", Ran.inTree("policy"));
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().contains("all as their authors say"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void aNameThatIsNotThereIsPointedAt() throws IOException {
    copy();
    edit("buyer_pace_surprise > 6.0", "buyer_pace_suprise > 6.0");
    Ran ran = Ran.command("check", folder.toString());
    assertEquals(3, ran.exit());
    assertTrue(
        ran.out()
            .contains(
                """
                    buyer_pace_suprise > 6.0
                    ^^^^^^^^^^^^^^^^^^
                  there is no name `buyer_pace_suprise`; did you mean `buyer_pace_surprise`\
                """),
        ran.out());
    assertTrue(ran.out().endsWith("\n1 fault: the policy is refused whole\n"), ran.out());
  }

  @Test
  void anExampleThatComesOutOtherwiseIsShownWithItsValues() throws IOException {
    copy();
    edit("buyer_pace_surprise > 6.0", "buyer_pace_surprise > 7.9");
    Ran ran = Ran.command("check", folder.toString());
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("A burst of checkouts must fire here and does not"), ran.out());
  }

  @Test
  void jsonIsOneObjectHoweverTheCheckEnds() throws IOException {
    copy();
    Ran sound = Ran.command("check", folder.toString(), "--json");
    assertEquals(0, sound.exit());
    assertTrue(sound.out().startsWith("{\"isSound\":true,\"policy\":{\"name\":\"cast\""));
    edit("buyer_pace_surprise > 6.0", "buyer_pace_suprise > 6.0");
    Ran refused = Ran.command("check", folder.toString(), "--json");
    assertEquals(3, refused.exit());
    assertTrue(
        refused
            .out()
            .startsWith(
                "{\"isSound\":false,\"policy\":null,\"faults\":[{\"file\":\"" + BURST + "\""),
        refused.out());
    assertEquals(1, refused.out().lines().count());
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Ran ran = Ran.command("check", folder.resolve("none").toString());
    assertEquals(3, ran.exit());
    assertTrue(ran.err().startsWith("fairgate: there is no folder "), ran.err());
  }

  private void copy() throws IOException {
    Path from = Path.of(Ran.inTree("decision/src/test/resources/policy-cast"));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private void edit(String before, String after) throws IOException {
    Path rule = folder.resolve(BURST);
    String text = Files.readString(rule);
    assertTrue(text.contains(before), text);
    Files.writeString(rule, text.replace(before, after));
  }
}
