package io.fairgate.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.architecture.tidy.Fault;
import io.fairgate.architecture.tidy.Lines;
import io.fairgate.architecture.tidy.Maps;
import io.fairgate.architecture.tidy.Sizes;
import io.fairgate.architecture.tidy.Tree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Reads the tree itself; the second half shows that each check finds what it looks for.
class TidyTest {
  @Test
  void filesAreShort() throws IOException {
    assertTidy(Sizes.faults(Tree.read(Tree.root())));
  }

  @Test
  void nothingIsLeftOverInALine() throws IOException {
    assertTidy(Lines.faults(Tree.read(Tree.root())));
  }

  @Test
  void packagesModulesAndLinksAreOnTheMap() throws IOException {
    assertTidy(Maps.faults(Tree.read(Tree.root())));
  }

  @Test
  void theTreeIsNotEmpty() throws IOException {
    assertTrue(Tree.read(Tree.root()).texts().containsKey("pom.xml"));
  }

  @Test
  void aLongFileIsFound() {
    assertFound(
        Sizes.faults(Tree.of(Map.of("A.java", "\n".repeat(501)))),
        "A.java: at most 500 lines, got 501: split it by idea",
        "*.java: 50 % of the files must be under 100 lines, got 501",
        "*.java: 90 % of the files must be under 250 lines, got 501");
  }

  @Test
  void leftoversAreFound() {
    String marker = "// TO" + "DO later";
    assertFound(
        Lines.faults(Tree.of(Map.of("a.yaml", "\tx\ny \n" + marker + "\nat /ho" + "me/mia/x"))),
        "a.yaml: the last line ends with \\n, too",
        "a.yaml:1: write spaces, not a tab",
        "a.yaml:2: remove the space at the end",
        "a.yaml:3: finish it, or file it as an issue: " + marker,
        "a.yaml:4: a path of one machine; take it as an argument: at /ho" + "me/mia/x");
  }

  @Test
  void whatIsMissingOnTheMapIsFound() {
    Map<String, String> texts =
        Map.of(
            "pom.xml", "<module>engine</module><module>wheels</module>",
            "README.md", "`wheels/` and [more](docs/more.md) and [this](pom.xml)",
            "ARCHITECTURE.md", "a `Wheel` of `StrictMath`, and a `Ghost`",
            "wheels/src/main/java/w/Wheel.java", "",
            "engine/src/main/java/e/package-info.java", "package e;");
    assertFound(
        Maps.faults(Tree.of(texts)),
        "engine/src/main/java/e/package-info.java: begin with a `///` sentence, then @NullMarked",
        "wheels/src/main/java/w: add a package-info.java that says what the package is",
        "README.md: the map does not name `engine/`",
        "README.md: the link to docs/more.md leads nowhere",
        "ARCHITECTURE.md: there is no type `Ghost`");
  }

  private static void assertTidy(List<Fault> faults) {
    assertTrue(faults.isEmpty(), () -> Fault.all(faults));
  }

  private static void assertFound(List<Fault> faults, String... expected) {
    assertEquals(List.of(expected), faults.stream().map(Fault::toString).toList());
  }
}
