package io.fairgate.decision.policy.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each folder of `policy-faults` is a policy with faults: its files replace those of
/// `policy-base`, and `expected.txt` is what its author is told. A new case needs no Java; run with
/// `-Dfairgate.golden=write` to have `expected.txt` written, then read it.
class PolicyFaultsExamplesTest {

  @TestFactory
  Stream<DynamicTest> itsAuthorIsTold() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(PolicyFiles.resource("policy-faults"))) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private static void run(Path folder) throws IOException {
    Map<String, String> files = PolicyFiles.in(folder);
    files.remove("expected.txt");
    String told = told(PolicyFiles.baseWith(files));
    Path expected = folder.resolve("expected.txt");
    if ("write".equals(System.getProperty("fairgate.golden"))) {
      Files.writeString(expected, told);
    }
    assertEquals(Files.readString(expected), told);
  }

  private static String told(Map<String, String> files) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> "accepted\n\n" + FaultText.of(ok.warnings());
      case Loaded.Refused refused -> "refused\n\n" + FaultText.of(refused.faults());
    };
  }
}
